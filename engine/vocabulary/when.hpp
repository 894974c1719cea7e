// A clause under a condition: it is judged and planned only when the condition holds.
#pragma once

#include "engine/vocabulary/words.hpp"

namespace bolwerk::engine {

/// A clause that only counts when the condition holds on the case as it was before the step.
template <class C, class Clause>
struct When {
    static void judge(Judgement& judgement) {
        if constexpr (requires { Clause::judge(judgement); })
            if (C::holds(judgement.question)) Clause::judge(judgement);
    }
    static void plan(const Judgement& judgement, Effects& effects) {
        if constexpr (requires { Clause::plan(judgement, effects); })
            if (C::holds(judgement.question)) Clause::plan(judgement, effects);
    }
    static ClauseInfo info() {
        auto info = Clause::info();
        info.text = "Als dit klopt: \"" + std::string(C::sentence) + "\" " + info.text;
        info.judge = &judge;
        info.plan = &plan;
        return info;
    }
};

}  // namespace bolwerk::engine
