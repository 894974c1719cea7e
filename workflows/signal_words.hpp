// What signals are counted by: how they came in, what was done with them, how soon they were judged.
#pragma once

#include <span>

#include "engine/form.hpp"

namespace bolwerk::workflows {

/// As the form of a signal asks for them.
std::span<const engine::Choice> signal_channels();
/// As the store counts them, and "open" for what nobody decided on yet.
std::span<const engine::Choice> signal_outcomes();
/// The soonest first: within a day, within a week.
std::span<const engine::Choice> signal_times();

}  // namespace bolwerk::workflows
