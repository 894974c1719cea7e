// The term to decide follows the cases that let it stand still: consent, foreign information, delay of the applicant,
// force majeure (Awb 4:15), or an advice that the law lets it wait for.
#pragma once

#include "engine/vocabulary/words.hpp"

namespace bolwerk::workflows::subsidy_terms {

/// Anything else that a case below does is no news to the term.
struct StandstillChanged : engine::Condition<"De stilstand van de beslistermijn is veranderd."> {
    static bool holds(const engine::Question& question);
};

/// Takes over the periods of the fact "standstills" ({first, last, reason, source}; last is null while it stands
/// still). Periods that overlap count once.
struct FollowsStandstill {
    static void plan(const engine::Judgement& judgement, engine::Effects& effects);
    static engine::ClauseInfo info() {
        return {engine::ClauseKind::deadline,
                "De klok staat stil of loopt weer: decision",
                nullptr,
                &plan,
                nullptr,
                {},
                "decision"};
    }
};

/// Awb 4:56: while payment is suspended the term to pay stands still, from the notice up to and including the decision,
/// thirteen weeks at most. The same periods, of the fact "payment_suspensions".
struct FollowsSuspension {
    static void plan(const engine::Judgement& judgement, engine::Effects& effects);
    static engine::ClauseInfo info() {
        return {engine::ClauseKind::deadline,
                "De klok staat stil of loopt weer: payment",
                nullptr,
                &plan,
                nullptr,
                {},
                "payment"};
    }
};

}  // namespace bolwerk::workflows::subsidy_terms
