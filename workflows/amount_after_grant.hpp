// The amount of a subsidy after its grant: a change, a determination and a decision on objection come to it by the rule
// of the scheme, as the grant did (Awb 4:25, 4:31, 4:46, 7:11; HANDBOOK 14.5).
#pragma once

#include "workflows/amount.hpp"
#include "workflows/hands.hpp"

namespace bolwerk::workflows {

/// The rule as the fact "amount_rule" gives it {percentage, eligible_cents, deficit_cents, maximum_cents,
/// limited_by_deficit, whole_euros, other_subsidies_cents, cumulation_percentage, granted_cents}: costs, deficit and
/// other subsidies as they were decided last. Where the form names other costs, in the field `costs`, another deficit,
/// in "deficit_cents", or other subsidies, in "public_now_cents", those count. The ceiling, or what was granted, is the
/// caller's.
AmountRule rule_after_grant(const engine::Question& question, std::string_view costs);

/// Other public money for the same costs, as the latest decision weighed it.
engine::Cents other_subsidies_decided(const engine::Question& question);

/// What the grant comes to, whatever it was determined at since: a determination does not pass it.
engine::Cents grant_of(const engine::Question& question);

/// A new amount is rounded as the scheme says; what it was granted at stays as it is, to the cent.
template <engine::Text FieldName>
struct InWholeEuros
    : engine::Condition<"Deze regeling rekent in hele euro's: rond het bedrag af naar beneden, zonder centen."> {
    static bool holds(const engine::Question& q) {
        const engine::Cents amount{number_field(q, FieldName.view())};
        return amount == grant_of(q) || amount == rounded(amount, rule_after_grant(q, {}).whole_euros);
    }
};

/// The most that the subsidy may come to as de-minimis aid, when what it gets more is given today: what was given
/// already, this subsidy included, counts (`aid_left`).
engine::Cents most_as_aid(const engine::Question& question);

/// "new_cents" is more than was granted.
bool raises(const engine::Question& question);

/// Regulation (EU) 2023/2831 art. 6: more aid is new aid, so the register is looked at again.
struct AidSeenAgain
    : engine::Condition<"Bekijk het de-minimisregister opnieuw: vul in op welke dag, en wat erin staat."> {
    static bool holds(const engine::Question& q) {
        return !raises(q) || engine::fact(q, "de_minimis_aid") == 0 ||
               (happened(q, "register_checked_on") && engine::filled(q, "register_aid_cents"));
    }
};
struct RaisedWithinAid : engine::Condition<"Het hogere bedrag past binnen de de-minimissteun van drie jaar."> {
    static bool holds(const engine::Question& q) {
        return !raises(q) || engine::fact(q, "de_minimis_aid") == 0 ||
               engine::Cents{engine::number_field(q, "new_cents")} <= most_as_aid(q);
    }
    static std::string detail(const engine::Question& q) { return "ten hoogste " + engine::euros(most_as_aid(q)); }
};

}  // namespace bolwerk::workflows
