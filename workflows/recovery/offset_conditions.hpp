// Setting off what must come back against another subsidy of the same recipient: which one, how much, by whom, and what
// it pays there (Awb 4:57 lid 3 and 4:93). It is a decision, so it takes a mandate and its letter says how to object
// (Awb 3:45, 10:3, 4:125). A deferral of payment does not stand in its way (Awb 4:93 lid 5).
#pragma once

#include <algorithm>
#include <array>

#include "workflows/had_a_hand.hpp"
#include "workflows/recovery/payment_conditions.hpp"

namespace bolwerk::workflows::recovery_conditions {

/// Only of the form itself: one that was set off against once is not chosen for ever.
inline bool sets_off(const Question& q) {
    return q.input != nullptr && q.input->contains("offset_with") && filled(q, "offset_with");
}
/// The other subsidy of the fact "other_subsidies": {id, case, entry, open_cents, due_on, withdrawing}; nullptr
/// when none was chosen, or one that is not among them.
inline const Json* other_subsidy(const Question& q) {
    return sets_off(q) ? listed(q, "other_subsidies", field(q, "offset_with")) : nullptr;
}

struct SomethingToSetOff : Condition<"De provincie moet de ontvanger van een andere subsidie nog iets betalen.",
                                     "niemand: er is niets te verrekenen"> {
    static bool holds(const Question& q) {
        const auto found = q.facts.find("other_subsidies");
        return found != q.facts.end() && !found->empty();
    }
};
/// Whoever worked on the debt, in person or through a substitute, does not decide to set it off (Awb 10:3).
struct NoHandInClaim
    : Condition<"U ontving, maande of bereidde zelf niets voor in deze invordering.", "een collega met mandaat"> {
    static bool holds(const Question& q) {
        return std::ranges::none_of(std::array{"receive", "demand_payment", "prepare_writ"},
                                    [&](std::string_view action) { return had_a_hand(q, action); });
    }
};
/// By what is set off, however large the debt is (Awb 10:3).
struct MandateCoversOffset : Condition<"Uw mandaat dekt wat u verrekent.", "wie een hoger mandaat heeft"> {
    static bool holds(const Question& q) {
        const auto organ = q.facts.find("organ");
        return organ != q.facts.end() && mandate_for(q, *organ, {number_field(q, "received_cents")}) != nullptr;
    }
};
struct OffsetOfSameRecipient
    : Condition<"Verrekenen kan met een subsidie aan dezelfde ontvanger voor een ander tijdvak (Awb 4:57 lid 3)."> {
    static bool holds(const Question& q) { return !sets_off(q) || other_subsidy(q) != nullptr; }
};
struct OffsetOfSameActivities
    : Condition<"Bevestig dat de andere subsidie voor dezelfde activiteiten is (Awb 4:57 lid 3)."> {
    static bool holds(const Question& q) { return !sets_off(q) || filled(q, "same_activities"); }
};
/// A payment of what was determined, or an advance as far as the scheme gives one.
struct OffsetDue : Condition<"U verrekent niet meer dan de provincie van de andere subsidie nu kan betalen."> {
    static bool holds(const Question& q) {
        const auto* other = other_subsidy(q);
        return other == nullptr || number_field(q, "received_cents") <= other->at("open_cents").get<std::int64_t>();
    }
    static std::string detail(const Question& q) {
        return "Dat is " + euros({other_subsidy(q)->at("open_cents").get<std::int64_t>()}) + ".";
    }
};
/// Nobody owes more than is owed (BW 6:127).
struct OffsetWithinDebt : Condition<"U verrekent niet meer dan op die dag open stond, met rente en kosten."> {
    static bool holds(const Question& q) { return !sets_off(q) || !MoreCameIn::holds(q); }
};
/// It works back to the day on which both could be paid, not further (Awb 4:93 lid 3, BW 6:129).
struct OffsetNotBeforeDue : Condition<
                                "De verrekening ligt niet voor de dag waarop de andere subsidie bekend werd "
                                "gemaakt (Awb 4:93 lid 3)."> {
    static bool holds(const Question& q) {
        const auto* other = other_subsidy(q);
        const auto on = date_field(q, "received_back_on");
        return other == nullptr || !on || iso(*on) >= other->at("due_on").get_ref<const std::string&>();
    }
};
struct OffsetNotWithdrawn
    : Condition<"Over de andere subsidie loopt geen intrekking en haar betaling is niet opgeschort (Awb 4:56).",
                "de subsidiebehandelaar"> {
    static bool holds(const Question& q) {
        const auto* other = other_subsidy(q);
        return other == nullptr || !other->at("withdrawing").get<bool>();
    }
};
/// Pays the other subsidy what is set off, in the commit that notes the receipt, and ties the two.
struct PaysOtherSubsidy {
    static void plan(const Judgement& judgement, Effects& effects) {
        const auto& q = judgement.question;
        const auto* other = other_subsidy(q);
        if (other == nullptr) return;
        const auto number = other->at("id").get<std::string>();
        const auto id = other->at("case").get<std::int64_t>();
        effects.push_back(Book{.kind = other->at("entry").get<std::string>(),
                               .cents = number_field(q, "received_cents"),
                               .note = "Verrekend in " + q.subject.number + " (Awb 4:57 lid 3)",
                               .of = number});
        const bool tied = std::ranges::any_of(
            q.subject.links, [&](const Link& link) { return link.relation == "offset" && link.to == id; });
        if (!tied) effects.push_back(AddLink{{"offset", id, number}});
    }
    static ClauseInfo info() {
        return {ClauseKind::budget,
                "Budget: betaling van de andere subsidie, als het bedrag is verrekend",
                nullptr,
                &plan,
                nullptr,
                {},
                "offset_with"};
    }
};

}  // namespace bolwerk::workflows::recovery_conditions
