// What a decision on an objection makes of a penalty for deciding late, or of the interest over what was paid late: the
// sum that is owed instead, taken over by the case that fixed it (Awb 4:17, 4:98, 7:11 lid 2).
#pragma once

#include "engine/term/penalty.hpp"
#include "workflows/objection/place_conditions.hpp"

namespace bolwerk::workflows::objection_conditions {

/// The decision that the objection is about, when it fixed a sum or refused one: of the fact "decisions_beside" {case,
/// sum: penalty, interest or subsidy_interest, now_cents, paid_cents}; nullptr for every other.
inline const Json* sum_decision(const Question& q) {
    const auto* beside = decision_beside(q);
    return beside != nullptr && beside->contains("sum") && beside->at("sum").is_string() ? beside : nullptr;
}
inline std::int64_t now_owed(const Question& q) {
    return sum_decision(q) == nullptr ? 0 : sum_decision(q)->at("now_cents").get<std::int64_t>();
}
inline std::int64_t owed_instead(const Question& q) { return number_field(q, "owed_cents"); }

template <Text Sum>
inline bool changes_sum(const Question& q) {
    return Upholds::holds(q) && place_is(q, "sum") && sum_decision(q) != nullptr &&
           sum_decision(q)->at("sum") == Sum.view();
}
struct ChangesPenalty : Condition<"De beslissing noemt een andere dwangsom."> {
    static bool holds(const Question& q) { return changes_sum<"penalty">(q); }
};
struct ChangesInterest : Condition<"De beslissing noemt andere rente over een dwangsom."> {
    static bool holds(const Question& q) { return changes_sum<"interest">(q); }
};
struct RaisesInterestOfSubsidy : Condition<"De beslissing noemt meer rente over de subsidie."> {
    static bool holds(const Question& q) { return changes_sum<"subsidy_interest">(q); }
};
struct ChangesSum : Condition<"De beslissing noemt een andere dwangsom of andere rente."> {
    static bool holds(const Question& q) { return ChangesPenalty::holds(q) || ChangesInterest::holds(q); }
};
/// What else was decided beside the subsidy is mended by hand.
struct MendedByHand : Condition<"Het bezwaar gaat over een besluit dat met de hand wordt hersteld."> {
    static bool holds(const Question& q) { return AboutBeside::holds(q) && !place_is(q, "sum"); }
};

struct SumSaid : Condition<"Noem de dwangsom of de rente als dat in de plaats komt, en anders niet."> {
    static bool holds(const Question& q) { return place_is(q, "sum") == filled(q, "owed_cents"); }
};
struct SumDecided : Condition<"Een andere dwangsom of rente past alleen bij een bezwaar tegen een besluit daarover."> {
    static bool holds(const Question& q) { return !place_is(q, "sum") || sum_decision(q) != nullptr; }
};
/// Nobody is worse off for objecting; where another party objected it may be less, but what was paid stays paid.
struct SumFits
    : Condition<
          "Het bedrag is anders dan nu, en niet lager: wie bezwaar maakt, gaat er niet op achteruit (Awb 7:11)."> {
    static std::int64_t least(const Question& q) {
        return OfAnotherParty::holds(q) ? sum_decision(q)->at("paid_cents").get<std::int64_t>() : now_owed(q);
    }
    static bool holds(const Question& q) {
        return !place_is(q, "sum") || sum_decision(q) == nullptr || !filled(q, "owed_cents") ||
               (owed_instead(q) != now_owed(q) && owed_instead(q) >= least(q));
    }
    static std::string detail(const Question& q) {
        if (sum_decision(q) == nullptr) return {};
        return "nu " + euros({now_owed(q)}) + ", ten minste " + euros({least(q)});
    }
};
struct PenaltyWithinLaw : Condition<"Een dwangsom is niet hoger dan de wet zegt (Awb 4:17 lid 2)."> {
    static Cents most() { return term::amount_for(42); }
    static bool holds(const Question& q) { return !ChangesPenalty::holds(q) || Cents{owed_instead(q)} <= most(); }
    static std::string detail(const Question&) { return "ten hoogste " + euros(most()); }
};

/// Awb 4:102 lid 3: no interest as far as whoever objected gave wrong or incomplete data.
struct NoInterestFits
    : Condition<"Een reden om geen rente te betalen past alleen bij een bedrag dat in de plaats komt (Awb 4:102)."> {
    static bool holds(const Question& q) {
        return !filled(q, "no_interest_because") ||
               (Upholds::holds(q) && (NewAmountGiven::holds(q) || place_is(q, "sum")));
    }
};

/// The case that fixed the sum hears of the decision.
struct TiesToDecision {
    static void plan(const Judgement& judgement, Effects& effects) {
        const auto& one = *sum_decision(judgement.question);
        effects.push_back(AddLink{{"corrects", one.at("case").get<std::int64_t>(), {}}});
    }
    static ClauseInfo info() {
        return {ClauseKind::parent, "De zaak van dat besluit hoort de uitkomst", nullptr, &plan, nullptr, {},
                "corrects"};
    }
};
struct PenaltyInstead {
    static Json told(const Question& q) {
        return {{"penalty_cents", owed_instead(q)},
                {"penalty_days", nullptr},
                {"equal_part_cents", nullptr},
                {"no_interest_because", field(q, "no_interest_because")},
                {"corrected_on", field(q, "decision_published_on")}};
    }
};
struct InterestInstead {
    static Json told(const Question& q) {
        return {{"more_interest_cents", owed_instead(q) - now_owed(q)},
                {"corrected_on", field(q, "decision_published_on")}};
    }
};
struct MoreInterestOfSubsidy {
    static std::int64_t cents(const Question& q) { return owed_instead(q) - now_owed(q); }
};

}  // namespace bolwerk::workflows::objection_conditions
