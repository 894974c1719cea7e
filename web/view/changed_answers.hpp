// Which answers an event changed, for the history of a case.
#pragma once

#include "engine/definition.hpp"
#include "engine/event.hpp"

namespace bolwerk::web {

/// The rows "field: before → after" of an event, [{field, old_value, new_value}]. `data`: what the case knew before it.
/// What is filled in for the first time is news only where nothing else changed; what was chosen from a list of people
/// or organisations, or added to a list, is left out.
engine::Json changed_answers(const engine::Definition& definition, const engine::Event& event,
                             const engine::Json& data);

}  // namespace bolwerk::web
