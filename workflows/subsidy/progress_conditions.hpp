// Reporting on the way (Awb 4:37): until when the next report is expected, and whether one comes before the account.
#pragma once

#include "engine/term/compute.hpp"
#include "workflows/subsidy/course_conditions.hpp"
#include "workflows/subsidy/terms.hpp"

namespace bolwerk::workflows::subsidy_conditions {

/// The last day of the next report when the time is counted from that day; nothing beyond what can be counted.
inline std::optional<engine::Date> next_report(const Question& q, engine::Date from) {
    engine::term::Term term{.rule = "progress", .span = {1, engine::term::Unit::years}, .source = "Awb art. 4:37"};
    subsidy_terms::take<engine::term::Unit::months>(q, "progress_months", term);
    const auto ends = engine::term::compute(term, from, q.calendar);
    return ends ? std::optional(ends->last_day) : std::nullopt;
}

/// A report that would come on or after the day of the account is not asked: the account says it all (Awb 4:45).
struct ReportsBeforeAccount : Condition<"Er is een voortgangsverslag nodig voordat de verantwoording komt."> {
    static bool holds(const Question& q) {
        const auto account = date_field(q, "account_by");
        return !account || next_report(q, date_field(q, "published_on").value_or(q.today)) < account;
    }
};
/// Not the report that the running term counts from already: a message from below may be about something else.
struct ReportedAnew : Condition<"De ontvanger heeft opnieuw iets gemeld."> {
    static bool holds(const Question& q) {
        const auto* running = deadline_of(q.subject, "progress");
        return ReportCame::holds(q) && running != nullptr && running->clock.event != *day_fact(q, "reported_on");
    }
};
struct ReportsAgain : Condition<"De ontvanger heeft gemeld, en voor de verantwoording volgt nog een verslag."> {
    static bool holds(const Question& q) {
        const auto* account = deadline_of(q.subject, "account");
        return ReportedAnew::holds(q) && account != nullptr &&
               next_report(q, *day_fact(q, "reported_on")) < account->clock.last_day;
    }
};
struct ReportsNoMore : Condition<"Voor de verantwoording volgt geen verslag meer."> {
    static bool holds(const Question& q) {
        return AccountCame::holds(q) || (ReportedAnew::holds(q) && !ReportsAgain::holds(q));
    }
};

}  // namespace bolwerk::workflows::subsidy_conditions
