// What happened to a case, as sentences: newest first.
#pragma once

#include "engine/definition.hpp"
#include "engine/event.hpp"

namespace bolwerk::web {

/// The rows of the partial p-timeline. `events` are newest first.
engine::Json history_view(const engine::Definition& definition, const std::vector<engine::Event>& events,
                          engine::Date today);

/// Leaves out what Bolwerk did again with nothing coming of it: of such a row the newest stays. `events` are newest
/// first.
void leave_out_repeats(std::vector<engine::Event>& events);

/// The notes among the events, newest first, with the names that were mentioned told apart.
engine::Json notes_view(const std::vector<engine::Event>& events, engine::Date today);

/// What an action is called in history: "stelde het plan vast".
std::string past_of(const engine::Definition& definition, std::string_view action);

}  // namespace bolwerk::web
