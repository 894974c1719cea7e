// Whether the activities are done when the scheme wants them: not begun before somebody applied, and realised in its
// years.
#pragma once

#include "workflows/subsidy/money_conditions.hpp"

namespace bolwerk::workflows::subsidy_conditions {

/// A scheme that names this ground for a refusal gives nothing for what had begun when it was asked for.
struct NotBegunBefore
    : Condition<"De activiteiten beginnen niet voor de aanvraag: de regeling noemt dat een grond voor afwijzing."> {
    static bool holds(const Question& q) {
        const auto* received = mark_of(q.subject, "submit");
        const auto start = date_field(q, "start_on");
        if (!Grants::holds(q) || received == nullptr || !start) return true;
        return listed(q, "refusal_grounds", "started_early") == nullptr || *start >= local_date(received->at);
    }
};
/// Counted from the decision, which is today at the earliest.
struct RealisedInTime
    : Condition<"De activiteiten zijn klaar binnen de jaren die de regeling geeft, vanaf het besluit."> {
    static std::optional<Date> last_day(const Question& q) {
        const auto years = rules::scheme_number(q, "realise_years", 0);
        if (years <= 0) return std::nullopt;
        const auto last = term::after(q.today, {static_cast<int>(years), term::Unit::years});
        return last ? std::optional(*last) : std::nullopt;
    }
    static bool holds(const Question& q) {
        const auto last = last_day(q);
        return !Grants::holds(q) || !last || !filled(q, "end_on") || date_field(q, "end_on") <= *last;
    }
    static std::string detail(const Question& q) {
        const auto last = last_day(q);
        return last ? "uiterlijk " + medium_date(*last) : std::string{};
    }
};

}  // namespace bolwerk::workflows::subsidy_conditions
