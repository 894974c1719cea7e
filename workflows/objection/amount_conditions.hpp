// What a decision on an objection may make of the amount: no more than the rule that the first decision followed (Awb
// 4:25 lid 3, 4:46, 7:11).
#pragma once

#include "workflows/amount_after_grant.hpp"
#include "workflows/objection/place_conditions.hpp"

namespace bolwerk::workflows::objection_conditions {

/// Awb 7:11: the new decision stands where the first one stood, so it follows the same rule of the scheme; a
/// determination that of what was granted, too.
/// Regulation (EU) 2023/2831 art. 6: aid that is granted now, when the register was looked at.
struct GrantWithinAid
    : Condition<
          "De-minimissteun past binnen die van drie jaar: bekijk het register, en vul in op welke dag "
          "en wat erin staat."> {
    static bool holds(const Question& q) {
        return !GrantsInPlace::holds(q) || field(q, "state_aid") != "de_minimis" ||
               (happened(q, "register_checked_on") && filled(q, "register_aid_cents") &&
                Cents{new_cents(q)} <= most_as_aid(q));
    }
    static std::string detail(const Question& q) { return "ten hoogste " + euros(most_as_aid(q)); }
};

struct WithinRule : Condition<
                        "Een hoger bedrag volgt de regeling: het laagste van het percentage van de kosten, het tekort, "
                        "het maximum en "
                        "het plafond of de verlening."> {
    static Amount sum(const Question& q) {
        auto rule = rule_after_grant(q, "eligible_cents");
        rule.ceiling_left = {WithinCeilingOfThen::left(q)};
        if (fact(q, "settled") != 0) rule.granted = grant_of(q);
        return amount_of(rule);
    }
    static bool holds(const Question& q) { return !raises(q) || Cents{new_cents(q)} <= sum(q).cents; }
    static std::string detail(const Question& q) { return at_most(sum(q)); }
};

}  // namespace bolwerk::workflows::objection_conditions
