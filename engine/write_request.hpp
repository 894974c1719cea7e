// Everything one event changes, as the store writes it.
#pragma once

#include "engine/definition.hpp"
#include "engine/perform.hpp"

namespace bolwerk::engine {

/// What follows from the event on the case that was read. A list that the event leaves as it was is null, so that the
/// store need not write it again.
WriteRequest request_for(const Command& command, const Definition& definition, const Loaded& loaded, Event event);

}  // namespace bolwerk::engine
