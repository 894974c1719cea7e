// "Wat kunt u nu doen?": every action of the case, possible or not, with the reasons.
#pragma once

#include "web/pages/cases/loaded_case.hpp"

namespace bolwerk::web {

/// The key `actions` of the case page: actions of the table, asking advice, and beginning a case below this one.
engine::Json action_list(const LoadedCase& file, const Visit& visit);

/// What an action leads to in one line, for beside its button.
std::string consequence_of(const engine::Definition& definition, const engine::Decision& decision,
                           std::string_view state);

}  // namespace bolwerk::web
