// How cases and events are written down as JSON, and read back.
#pragma once

#include "engine/event.hpp"

namespace bolwerk::engine {

/// Every field of the case; equal cases give equal text.
Json to_json(const Case& subject);
Json to_json(const Event& event);
Json to_json(const Effect& effect);
Json to_json(const Signature& signature);

/// Throws nlohmann::json::exception when a field is missing or of another type.
Case case_from_json(const Json& json);
/// What the row of a case says of it beside its events: the case as it was before the first of them.
Case unopened_from_json(const Json& row);
Event event_from_json(const Json& json);
Effect effect_from_json(const Json& json);
Signature signature_from_json(const Json& json);
Actor actor_from_json(const Json& json);

}  // namespace bolwerk::engine
