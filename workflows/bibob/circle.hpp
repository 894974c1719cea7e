// Who takes part in an inquiry: the organisation of whoever opened it, so that no other reads along.
#pragma once

#include "engine/vocabulary/words.hpp"

namespace bolwerk::workflows::bibob_conditions {

/// The organisation under which somebody acts as Bibob officer takes part under the key "circle".
struct ClosesTheCircle {
    static void plan(const engine::Judgement& judgement, engine::Effects& effects);
    static engine::ClauseInfo info() {
        return {engine::ClauseKind::party,
                "Alleen de Bibob-behandelaars van de eigen organisatie doen mee",
                nullptr,
                &plan,
                nullptr,
                {},
                "circle"};
    }
};

}  // namespace bolwerk::workflows::bibob_conditions
