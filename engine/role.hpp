// Whether a holding lets the actor in: a role and how it is tied to the case.
#pragma once

#include "engine/decision.hpp"
#include "engine/definition.hpp"

namespace bolwerk::engine {

/// The actor's first holding that fits the role on this case; one's own before a stand-in's. nullptr when none does.
const Holding* holding_for(const Question& question, const RoleInfo& role);

/// Judges the who-clause: sets the holding, or gives one reason that names the roles.
void judge_who(Judgement& judgement, std::initializer_list<RoleInfo> roles, std::string_view sentence,
               std::string_view labels);

/// Judges four-eyes (Awb 10:3, HANDBOOK 2.2): neither the actor, nor whoever the actor stands in for, may have done
/// one of the actions, in person or through a substitute.
void judge_other_person(Judgement& judgement, std::string_view sentence,
                        std::initializer_list<std::string_view> actions);

}  // namespace bolwerk::engine
