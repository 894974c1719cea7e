// The form of an action as this case asks it.
#pragma once

#include "web/pages/cases/loaded_case.hpp"
#include "workflows/asked.hpp"

namespace bolwerk::web {

inline engine::Form form_in(const LoadedCase& file, const engine::ActionInfo& action) {
    return workflows::asked(file.definition.id, form_of(action), file.loaded.facts, file.subject().data);
}

}  // namespace bolwerk::web
