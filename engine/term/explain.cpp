#include "engine/term/explain.hpp"

#include <algorithm>
#include <iterator>
#include <span>

namespace bolwerk::engine::term {

namespace {

using std::chrono::days;
using Sentences = std::vector<std::string>;

std::string in_brackets(const std::string& source) { return source.empty() ? "" : " (" + source + ")"; }

std::string capitalised(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

std::string dutch_days(int count) { return in_words({count, Unit::days}); }

/// "Maandag 27 april 2026 is Koningsdag", "Zaterdag 2 mei 2026 valt in het weekend".
std::string free_day(Date day, const std::string& name) {
    const auto who = capitalised(long_date(day));
    if (name == "zaterdag" || name == "zondag") return who + " valt in het weekend";
    if (name.starts_with("gelijkgesteld")) return who + " is gelijkgesteld met een feestdag (koninklijk besluit)";
    return who + " is " + name;
}

/// 31 January and one month: the day does not exist in the month of arrival.
bool shortened_month(const Deadline& deadline) {
    const auto unit = deadline.term.span.unit;
    return (unit == Unit::months || unit == Unit::years) &&
           fields_of(deadline.event).day() != fields_of(deadline.raw_last_day).day();
}

void tell_count(const Deadline& deadline, Sentences& told) {
    told.push_back("De termijn is " + in_words(deadline.term.span) + in_brackets(deadline.term.source) + ".");
    told.push_back(capitalised(long_date(deadline.event)) + " telt zelf niet mee. De termijn begint op " +
                   long_date(deadline.event + days{1}) + ".");
    told.push_back("Zo geteld is " + long_date(deadline.raw_last_day) + " de laatste dag.");
    if (shortened_month(deadline))
        told.push_back("Die maand heeft geen dag " +
                       std::to_string(static_cast<unsigned>(fields_of(deadline.event).day())) +
                       ". Daarom is het de laatste dag van de maand.");
}

void tell_postponements(const Deadline& deadline, Sentences& told) {
    for (const auto& more : deadline.adjustments.postponements)
        told.push_back(more.until ? "Er is een nieuwe datum genoemd: " + long_date(*more.until) +
                                        in_brackets(more.source) + "."
                                  : "De termijn is verlengd met " + in_words(more.by) + in_brackets(more.source) + ".");
}

std::string standing_still(const Standstill& standstill) {
    if (!standstill.last) return "De klok staat stil sinds " + long_date(standstill.first) + ".";
    if (standstill.days() == 1) return "Stilstand op " + long_date(standstill.first) + ": 1 dag.";
    return "Stilstand van " + long_date(standstill.first) + " tot en met " + long_date(*standstill.last) + ": " +
           dutch_days(standstill.days()) + ".";
}

void tell_reasons(const Deadline& deadline, Sentences& told) {
    std::string reasons;
    for (const auto& suspension : deadline.adjustments.suspensions) {
        const auto reason = suspension.reason + in_brackets(suspension.source);
        if (!suspension.reason.empty() && reasons.find(reason) == std::string::npos)
            reasons += (reasons.empty() ? "" : "; ") + reason;
    }
    if (!reasons.empty()) told.push_back("De reden: " + reasons + ".");
}

/// Whether some day of it fell within the term.
bool counted(const Suspension& suspension, const Deadline& deadline) {
    return std::ranges::any_of(deadline.standstills, [&](const Standstill& standstill) {
        return (!suspension.last || standstill.first <= *suspension.last) &&
               (!standstill.last || suspension.first <= *standstill.last);
    });
}

/// Somebody asked for it, so that nothing came of it is said, and why.
void tell_what_did_not_count(const Deadline& deadline, Sentences& told) {
    for (const auto& suspension : deadline.adjustments.suspensions) {
        if (counted(suspension, deadline)) continue;
        const auto& [first, last, reason, source] = suspension;
        if (last && *last < first) {
            told.push_back("De klok stond geen dag stil: op " + long_date(first) + " liep hij alweer.");
            continue;
        }
        const auto when = !last            ? "vanaf " + long_date(first)
                          : *last == first ? "op " + long_date(first)
                                           : "van " + long_date(first) + " tot en met " + long_date(*last);
        told.push_back("De klok zou stilstaan " + when + ", maar dat telt niet mee: de termijn " +
                       (last && *last <= deadline.event ? "was toen nog niet begonnen." : "was toen al voorbij."));
    }
}

void tell_shift(const Shift& shift, Sentences& told) {
    if (shift.because != too_few_ordinary_days) return told.push_back(free_day(shift.from, shift.because) + ".");
    told.push_back("In een termijn van drie dagen of meer zitten ten minste twee gewone dagen. Tot en met " +
                   long_date(shift.from) + " zijn dat er minder.");
}

bool goes_on(const Shift& one, const Shift& next) { return next.from == one.to && next.source == one.source; }

/// One sentence for each day passed over, and one for where each row of such days ends.
void tell_shifts(std::span<const Shift> shifts, Sentences& told) {
    for (std::size_t i = 0; i < shifts.size(); ++i) {
        tell_shift(shifts[i], told);
        if (i + 1 == shifts.size() || !goes_on(shifts[i], shifts[i + 1]))
            told.push_back("De termijn schuift op naar " + long_date(shifts[i].to) + in_brackets(shifts[i].source) +
                           ".");
    }
}

/// The free days at the end of the term within which a standstill began; none for any other.
std::span<const Shift> free_days_around(const Standstill& standstill, const Deadline& deadline) {
    const std::span all{deadline.shifts};
    const auto met = std::ranges::find(all, standstill.first, &Shift::to);
    if (!standstill.last || met == all.end()) return {};
    auto first = met, past = std::next(met);
    while (first != all.begin() && goes_on(*std::prev(first), *first)) --first;
    while (past != all.end() && goes_on(*std::prev(past), *past)) ++past;
    return {first, past};
}

void tell_moved(Date from, Date to, Sentences& told) {
    if (from != to) told.push_back("Daarmee schuift de laatste dag naar " + long_date(to) + ".");
}

/// The day on which the term now ends. What began within the free days at the end leaves that one day for afterwards.
Date tell_standstill(const Standstill& standstill, const Deadline& deadline, Date end, Sentences& told) {
    const auto free_days = free_days_around(standstill, deadline);
    if (free_days.empty()) {
        told.push_back(standing_still(standstill));
        return end;
    }
    tell_moved(end, free_days.front().from, told);
    tell_shifts(free_days, told);
    told.push_back(standing_still(standstill));
    const auto after = *standstill.last + days{1};
    told.push_back("Geteld was de termijn toen al om: alleen door de vrije dagen liep de termijn nog tot en met " +
                   long_date(free_days.back().to) +
                   ". Die ene dag blijft over en komt na de stilstand: " + long_date(after) + ".");
    return after;
}

/// The standstills in order, and where they bring the last day.
void tell_standstills(const Deadline& deadline, Sentences& told) {
    auto end = deadline.raw_last_day;
    for (const auto& standstill : deadline.standstills) end = tell_standstill(standstill, deadline, end, told);
    if (!deadline.standstills.empty()) tell_reasons(deadline, told);
    if (const int total = suspended_days(deadline); deadline.standstills.size() > 1 && total > 0)
        told.push_back("Samen is dat " + dutch_days(total) + ". Een dag telt maar één keer.");
    tell_what_did_not_count(deadline, told);
    tell_moved(end, deadline.counted_last_day, told);
}

/// The free days after all that the clock stood still.
void tell_last_shifts(const Deadline& deadline, Sentences& told) {
    auto left = deadline.shifts;
    for (const auto& standstill : deadline.standstills)
        for (const auto& told_before : free_days_around(standstill, deadline)) std::erase(left, told_before);
    tell_shifts(left, told);
}

std::string why_not_moved(Exclusion exclusion) {
    switch (exclusion) {
        case Exclusion::none:
            return {};
        case Exclusion::not_in_statute:
            return "de termijn staat niet in een wet";
        case Exclusion::over_90_days:
            return "de termijn is langer dan 90 dagen";
        case Exclusion::over_12_weeks:
            return "de termijn is langer dan 12 weken";
        case Exclusion::over_3_months:
            return "de termijn is langer dan 3 maanden";
        case Exclusion::years:
            return "de termijn is in jaren";
        case Exclusion::exempt:
            break;
    }
    return "zo is het in Bolwerk ingesteld";
}

void tell_rest_day(const Deadline& deadline, Sentences& told) {
    if (deadline.rest_day.empty()) return;
    const std::string article = deadline.exclusion == Exclusion::not_in_statute ? "art. 1" : "art. 4";
    told.push_back(free_day(deadline.last_day, deadline.rest_day) + ". De datum schuift niet op, want " +
                   why_not_moved(deadline.exclusion) +
                   (deadline.exclusion == Exclusion::exempt ? "." : " (Algemene termijnenwet " + article + ")."));
}

/// What is left is of the term itself: the free days at its end may be others once the clock runs again.
void tell_what_is_left(const Deadline& deadline, Date since, Sentences& told) {
    const int left = days_left(deadline, since);
    told.push_back("Zolang de klok stilstaat, komt er elke dag een dag bij. Zonder die stilstand was " +
                   long_date(deadline.last_day) + " de laatste dag. Loopt de klok weer, dan " +
                   (left == 1 ? "is" : "zijn") + " er nog " + dutch_days(left) + " van de termijn over.");
    if (deadline.exclusion == Exclusion::none)
        told.push_back(
            "Valt de nieuwe laatste dag in een weekend of op een feestdag, dan schuift die dag opnieuw op "
            "(Algemene termijnenwet art. 1).");
}

void tell_last_day(const Deadline& deadline, Sentences& told) {
    if (const auto since = stands_still_since(deadline)) return tell_what_is_left(deadline, *since, told);
    told.push_back("De laatste dag is dus " + long_date(deadline.last_day) + ".");
}

void tell_horizon(const Deadline& deadline, Sentences& told) {
    const bool later = year_of(deadline.last_day) > deadline.calendar_known_until;
    if (!later && year_of(deadline.last_day) >= deadline.calendar_known_from) return;
    const auto year = std::to_string(later ? deadline.calendar_known_until : deadline.calendar_known_from);
    const auto known = "de vrije dagen zijn bekend " + std::string{later ? "tot en met " : "vanaf "} + year;
    told.push_back(deadline.exclusion == Exclusion::none
                       ? "Let op: " + known + ". Kijk de datum nog eens na als de kalender is bijgewerkt."
                       : capitalised(known) + ". Voor deze termijn maakt dat niet uit.");
}

}  // namespace

std::vector<std::string> explain(const Deadline& deadline) {
    Sentences told;
    tell_count(deadline, told);
    tell_postponements(deadline, told);
    tell_standstills(deadline, told);
    tell_last_shifts(deadline, told);
    tell_rest_day(deadline, told);
    tell_last_day(deadline, told);
    tell_horizon(deadline, told);
    return told;
}

std::string explanation(const Deadline& deadline) {
    std::string text;
    for (const auto& sentence : explain(deadline)) text.append(text.empty() ? "" : " ").append(sentence);
    return text;
}

}  // namespace bolwerk::engine::term
