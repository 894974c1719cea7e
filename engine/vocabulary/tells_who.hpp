// A message to one person: whoever did an earlier step of the same case.
#pragma once

#include "engine/vocabulary/clauses.hpp"

namespace bolwerk::engine {

/// Nobody is told when Bolwerk itself did that step. `Whom` says in Dutch who it is.
template <class Earlier, Text Whom, Text Line>
struct TellsWhoDid {
    static void plan(const Judgement& judgement, Effects& effects) {
        const auto* done = mark_of(judgement.question.subject, Earlier::id);
        if (done != nullptr && done->by.person != 0)
            effects.push_back(Notify{{}, {}, done->by.person, std::string(Line.view())});
    }
    static ClauseInfo info() {
        return {ClauseKind::notification, "Bericht aan " + std::string(Whom.view()) + ": " + std::string(Line.view()),
                nullptr, &plan};
    }
};

}  // namespace bolwerk::engine
