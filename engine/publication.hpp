// The day on which a decision was sent or handed over: from then on it works, and terms against it run.
#pragma once

#include "engine/definition.hpp"
#include "engine/event.hpp"

namespace bolwerk::engine {

/// The field in which the action asks for the day of publication (Awb 3:41); empty when it makes nothing known.
std::string_view day_of_publication(const ActionInfo& action);

/// What is made known in the portal is so on the day on which it is put there (Awb 3:41): fills in that day where the
/// input of the action left it open.
void fill_in_day_in_portal(const ActionInfo& action, Json& input, Date today);

/// Whether the event made a decision known.
bool publishes(const Event& event);

}  // namespace bolwerk::engine
