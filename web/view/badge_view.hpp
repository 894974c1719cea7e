// The state of a case as a coloured label.
#pragma once

#include "engine/definition.hpp"
#include "engine/json.hpp"

namespace bolwerk::web {

/// {label, kind, is_paused} for the partial p-badge. A case that ended is grey, whether it ended well or not: the label
/// says how.
engine::Json badge(const engine::StateInfo& state);

/// The same from the stored ids; a workflow or state that this build does not know shows the stored id.
engine::Json badge_of(const engine::Definition* definition, std::string_view state);

/// Who works on a case, the same words in every list: a name, "Nog niemand", or "Niemand" when it is over.
std::string assignee_text(const engine::Definition* definition, std::string_view state, std::string_view name);

}  // namespace bolwerk::web
