// The day on which a decision was sent or handed over: from then on it works, and terms against it run.
#pragma once

#include "engine/definition.hpp"
#include "engine/event.hpp"

namespace bolwerk::engine {

/// The field in which the action asks for the day of publication (Awb 3:41); empty when it makes nothing known.
std::string_view day_of_publication(const ActionInfo& action);

/// Whether the event made a decision known.
bool publishes(const Event& event);

}  // namespace bolwerk::engine
