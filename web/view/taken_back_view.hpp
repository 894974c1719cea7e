// Taking a step back, for people: until when it may, and what goes back with it.
#pragma once

#include "engine/definition.hpp"
#include "engine/event.hpp"

namespace bolwerk::web {

/// The groups of the page before confirming, as effects_view gives them. `last_step` is the fact of that name, `after`
/// the case after the step.
engine::Json taken_back_view(const engine::Definition& definition, const engine::Json& last_step,
                             const engine::Case& after);

/// The keys of the partial p-case-waiting. `waiting` is {until, action, by, mine}, or null when nothing waits.
engine::Json waiting_view(const engine::Definition& definition, const engine::Json& waiting, std::string_view number,
                          engine::Moment now);

/// The same keys for whoever must not know of the step yet: that another organisation is busy, and until when.
engine::Json busy_view(engine::Moment until);

/// Leaves out what was taken back, and the taking back itself. `events` are newest first.
void leave_out_taken_back(std::vector<engine::Event>& events);

}  // namespace bolwerk::web
