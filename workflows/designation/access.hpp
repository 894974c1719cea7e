// Who shares in a designation: the organisations that were named, from the decision on until its end.
#pragma once

#include "engine/vocabulary/parties.hpp"

namespace bolwerk::workflows::designation_conditions {

/// Each organisation in the field "participants" takes part under "participant_<id>"; who is no longer named leaves.
struct OpensAccess {
    static void plan(const engine::Judgement& judgement, engine::Effects& effects);
    static engine::ClauseInfo info() {
        return {engine::ClauseKind::party,
                "De genoemde deelnemers mogen de zaak zien, en vertrouwelijke bijlagen bij dit terrein",
                nullptr,
                &plan,
                nullptr,
                {},
                "participant"};
    }
};

/// Everybody but the RIEC loses access at once: participants and stuurgroep.
struct RevokesAccess {
    static void plan(const engine::Judgement& judgement, engine::Effects& effects);
    static engine::ClauseInfo info() {
        return {engine::ClauseKind::departure,
                "De toegang van alle deelnemers stopt meteen",
                nullptr,
                &plan,
                nullptr,
                {},
                "participant"};
    }
};

}  // namespace bolwerk::workflows::designation_conditions
