// What must hold for the amount of a grant: the rule of the scheme and its rounding, its minimum, de-minimis aid.
#pragma once

#include "workflows/de_minimis.hpp"
#include "workflows/subsidy/decision_conditions.hpp"

namespace bolwerk::workflows::subsidy_conditions {

struct AmountFollowsRule : Condition<"Het bedrag is niet hoger dan gevraagd en dan de regeling toelaat."> {
    /// After an objection the ceiling counts as it stood at the first decision (Awb 4:25 lid 3).
    static Cents most(const Question& q) {
        auto rule = rules::amount_rule(q);
        if (mark_of(q.subject, "objection_upheld") != nullptr) rule.ceiling_left = {fact(q, "left_then_cents")};
        return rules::amount_of(rule).cents;
    }
    static bool holds(const Question& q) {
        const auto granted = granted_cents(q);
        return Grants::holds(q) ? granted.value > 0 && granted <= most(q) : granted.value == 0;
    }
};
struct GrantedAsRounded
    : Condition<"Deze regeling rekent in hele euro's: rond het bedrag af naar beneden, zonder centen."> {
    static bool holds(const Question& q) {
        return granted_cents(q) == rounded(granted_cents(q), rules::amount_rule(q).whole_euros);
    }
};
struct PartIsLess : Condition<"Gedeeltelijk verlenen is minder dan gevraagd."> {
    static bool holds(const Question& q) {
        return !outcome_is(q, "partial") || granted_cents(q).value < number_field(q, "requested_cents");
    }
};
struct AboveMinimum : Condition<"Het bedrag is niet lager dan het minimum van de regeling."> {
    static bool holds(const Question& q) {
        return !Grants::holds(q) || granted_cents(q).value >= rules::scheme_number(q, "minimum_cents", 0);
    }
};
struct WithinDeMinimis : Condition<"Het bedrag past binnen de de-minimissteun van drie jaar."> {
    static bool holds(const Question& q) {
        return !Grants::holds(q) || field(q, "state_aid") != "de_minimis" || granted_cents(q) <= aid_left(q);
    }
};

}  // namespace bolwerk::workflows::subsidy_conditions
