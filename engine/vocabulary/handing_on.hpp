// The clause of a step that hands what it decided to a case that it is tied to.
#pragma once

#include "engine/vocabulary/words.hpp"

namespace bolwerk::engine {

/// The case it is tied to hears of it, as with TellsLinked, and takes over what is told: `static Json told(const
/// Question&)` of What is the input of that step.
template <Text Relation, Text LinkedAction, class What>
struct HandsLinked {
    static void plan(const Judgement& judgement, Effects& effects) {
        effects.push_back(
            TellLinked{std::string(Relation.view()), std::string(LinkedAction.view()), What::told(judgement.question)});
    }
    static ClauseInfo info() {
        return {ClauseKind::linked, "De gekoppelde zaak neemt over wat hier is besloten", nullptr, &plan, nullptr, {},
                LinkedAction.view()};
    }
};

}  // namespace bolwerk::engine
