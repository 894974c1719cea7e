#include "web/view/effects_view.hpp"

#include <algorithm>

#include "engine/advice.hpp"
#include "engine/desk.hpp"
#include "engine/money.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

Json line(std::string_view icon, std::string text, std::string note = {}) {
    const bool has_note = !note.empty();
    return {{"icon", icon}, {"text", std::move(text)}, {"has_note", has_note}, {"note", std::move(note)}};
}

/// The Dutch name of a role or party, as the workflow's own table calls it.
std::string who_is(const engine::Definition& definition, const engine::Notify& told) {
    for (const auto& step : definition.steps)
        for (const auto& role : step.who)
            if ((!told.role.empty() && role.id == told.role) || (!told.party.empty() && role.party == told.party))
                return std::string(role.label);
    return told.person != 0 ? "Een collega" : "Wie hierover gaat";
}

std::string capital(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string reminders_of(const engine::RunningDeadline& running) {
    std::string days;
    for (const auto& reminder : running.reminders)
        if (reminder.before) days += (days.empty() ? "" : ", ") + engine::medium_date(day_of(reminder, running));
    return days.empty() ? "" : "Herinnering op " + days + ".";
}

std::string entry_label(const engine::Book& entry) {
    if (entry.kind == "release")
        return entry.of == "reservation" ? "Vrij uit de reservering" : "Vrij uit de verplichting";
    constexpr std::pair<std::string_view, std::string_view> labels[]{
        {"reservation", "Gereserveerd"},  {"commitment", "Vastgelegd"}, {"advance", "Voorschot"},
        {"determination", "Vastgesteld"}, {"payment", "Betaling"},      {"recovery", "Terugvordering"},
        {"change", "Gewijzigd"}};
    for (const auto& [kind, label] : labels)
        if (kind == entry.kind) return std::string(label);
    return entry.kind;
}

/// A clock that was stopped when its term was over: it ran before, and what stopped it counts for nothing.
bool stopped_too_late(const engine::term::Deadline& before, const engine::term::Deadline& after) {
    return !engine::term::stands_still_since(before) && before.last_day == after.last_day &&
           after.adjustments.suspensions.size() > before.adjustments.suspensions.size();
}

/// Sorts effects into the groups of the page.
class Groups {
public:
    Groups(const engine::Definition& definition, const engine::Case& before)
        : definition_(definition), before_(before) {}

    void operator()(const engine::Notify& e) {
        told_.push_back(line("mail", capital(who_is(definition_, e)) + " krijgt een melding: " + e.text + "."));
    }
    void operator()(const engine::StartDeadline& e) {
        terms_.push_back(line(
            "clock", "Nieuw: " + e.deadline.label + ", uiterlijk " + engine::long_date(e.deadline.clock.last_day) + ".",
            reminders_of(e.deadline)));
    }
    void operator()(const engine::EndDeadline& e) {
        if (const auto* running = engine::deadline_of(before_, e.name))
            terms_.push_back(line("stop", "De termijn “" + running->label + "” van " +
                                              engine::medium_date(running->clock.last_day) + " stopt."));
    }
    void operator()(const engine::ReplaceDeadline& e) {
        const auto still_from = engine::term::stands_still_since(e.deadline.clock);
        const auto* running = engine::deadline_of(before_, e.deadline.name);
        const auto last_day = engine::long_date(e.deadline.clock.last_day);
        const auto clock = "De klok van “" + e.deadline.label + "” ";
        if (still_from)
            terms_.push_back(line("pause", clock + "staat stil vanaf " + engine::long_date(*still_from) + "."));
        else if (running != nullptr && stopped_too_late(running->clock, e.deadline.clock))
            terms_.push_back(line("clock", clock + "kan niet meer stilstaan: de termijn eindigt op " + last_day + "."));
        else
            terms_.push_back(line("clock", clock + "loopt weer, tot en met " + last_day + "."));
    }
    void operator()(const engine::MakeDocument& e) {
        const auto* whom = !e.only_for        ? ""
                           : *e.only_for == 0 ? "Alleen voor wie beslist."
                                              : "Alleen voor de adviseur en wie beslist.";
        documents_.push_back(line("document", "In het dossier hoort: " + e.document + ".", whom));
    }
    void operator()(const engine::Assign& e) { people_.push_back(line("people", e.to.name + " krijgt de zaak.")); }
    void operator()(const engine::Unassign&) { people_.push_back(line("people", "De zaak gaat terug naar het team.")); }
    void operator()(const engine::AddParty& e) {
        people_.push_back(line("people", (e.party.name.empty() ? "De gekozen organisatie" : e.party.name) +
                                             " doet mee en mag de zaak lezen."));
    }
    void operator()(const engine::RemoveParty& e) {
        people_.push_back(
            line("people", e.party.name + " doet niet meer mee. Wie daardoor meelas, leest niet meer mee."));
    }
    void operator()(const engine::AskAdvice& e) {
        const bool alone = engine::opens_to_one_alone(before_, e.advice);
        people_.push_back(line("advice", engine::asked_whom(e.advice) + " krijgt uw vraag en mag de zaak lezen.",
                               "Antwoord uiterlijk " + engine::long_date(e.advice.due) + "." +
                                   (alone ? " Door uw vraag leest daar verder niemand de zaak." : "")));
    }
    void operator()(const engine::AnswerAdvice&) { people_.push_back(line("advice", "Uw advies komt bij de zaak.")); }
    void operator()(const engine::AddLink& e) {
        links_.push_back(line("link", "De zaak wordt gekoppeld aan " + case_named(e.link) + "."));
    }
    void operator()(const engine::CutLink& e) {
        links_.push_back(line("link", "De zaak is niet langer gekoppeld aan " + case_named(e.link) +
                                          ". Wie daardoor meelas, leest niet meer mee."));
    }
    void operator()(const engine::TellLinked&) { links_.push_back(line("link", "De gekoppelde zaak krijgt bericht.")); }
    void operator()(const engine::SetParkField&) {
        links_.push_back(line("edit", "Het terreinregister wordt bijgewerkt."));
    }

    void operator()(const engine::Book& e) {
        const auto whose = e.of.empty() || e.kind == "release" ? std::string() : " van " + e.of;
        budget_.push_back(line("budget", entry_label(e) + whose + ": " + engine::euros({e.cents}) + ".", e.note));
    }

    Json all() {
        Json groups = Json::array();
        add(groups, "Wie hoort dit?", told_);
        add(groups, "Termijnen", terms_);
        add(groups, "Mensen en organisaties", people_);
        add(groups, "Budget", budget_);
        add(groups, "Documenten", documents_);
        add(groups, "Koppelingen", links_);
        return groups;
    }

private:
    static std::string case_named(const engine::Link& link) {
        return link.number.empty() ? "de zaak van waaruit u haar begint" : link.number;
    }
    static void add(Json& groups, std::string_view title, Json& lines) {
        if (!lines.empty()) groups.push_back({{"group_title", title}, {"effects", std::move(lines)}});
    }

    const engine::Definition& definition_;
    const engine::Case& before_;
    Json told_ = Json::array(), terms_ = Json::array(), people_ = Json::array(), budget_ = Json::array(),
         documents_ = Json::array(), links_ = Json::array();
};

}  // namespace

Json effects_view(const engine::Definition& definition, const engine::Effects& effects, const engine::Case& before) {
    Groups groups(definition, before);
    for (const auto& effect : effects) std::visit(groups, effect);
    return groups.all();
}

}  // namespace bolwerk::web
