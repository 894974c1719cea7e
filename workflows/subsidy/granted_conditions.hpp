// What must hold for the amount of a grant: the rule of the scheme and its rounding, its minimum, de-minimis aid.
#pragma once

#include "workflows/de_minimis.hpp"
#include "workflows/subsidy/decision_conditions.hpp"

namespace bolwerk::workflows::subsidy_conditions {

struct AmountFollowsRule : Condition<"Het bedrag is niet hoger dan gevraagd en dan de regeling toelaat."> {
    static Amount sum(const Question& q) { return rules::amount_of(rules::amount_rule(q)); }
    static bool holds(const Question& q) {
        const auto granted = granted_cents(q);
        return Grants::holds(q) ? granted.value > 0 && granted <= sum(q).cents : granted.value == 0;
    }
    static std::string detail(const Question& q) {
        return Grants::holds(q) ? at_most(sum(q)) : "bij dit besluit hoort geen bedrag";
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
    static std::string detail(const Question& q) {
        return "gevraagd is " + euros({number_field(q, "requested_cents")});
    }
};
struct AboveMinimum : Condition<"Het bedrag is niet lager dan het minimum van de regeling."> {
    static std::int64_t least(const Question& q) { return rules::scheme_number(q, "minimum_cents", 0); }
    static bool holds(const Question& q) { return !Grants::holds(q) || granted_cents(q).value >= least(q); }
    static std::string detail(const Question& q) { return "ten minste " + euros({least(q)}); }
};
struct WithinDeMinimis : Condition<"Het bedrag past binnen de de-minimissteun van drie jaar."> {
    static bool holds(const Question& q) {
        return !Grants::holds(q) || field(q, "state_aid") != "de_minimis" || granted_cents(q) <= aid_left(q);
    }
    static std::string detail(const Question& q) { return aid_room(q); }
};

}  // namespace bolwerk::workflows::subsidy_conditions
