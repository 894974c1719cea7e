// Which answers an event changed, for the history of a case and for a form that was made before it.
#pragma once

#include "engine/definition.hpp"
#include "engine/event.hpp"

namespace bolwerk::web {

/// The rows "field: before → after" of an event, [{field, old_value, new_value}]. `data`: what the case knew before it.
/// What is filled in for the first time is news only where nothing else changed; what was chosen from a list of people
/// or organisations, or added to a list, is left out.
engine::Json changed_answers(const engine::Definition& definition, const engine::Event& event,
                             const engine::Json& data);

/// What the case knows after the event.
void follow_answers(engine::Json& data, const engine::Event& event);

/// An answer in words; a long text is cut at a blank.
std::string answer_text(const engine::Field& field, const engine::Json& value,
                        const engine::Json& lists = engine::Json::object());

}  // namespace bolwerk::web
