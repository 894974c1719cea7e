// Deadlines as JSON, as they are stored with a case: dates as "2026-11-21", units and exclusions by name.
#pragma once

#include "engine/json.hpp"
#include "engine/term/deadline.hpp"

namespace bolwerk::engine::term {

Json to_json(const Deadline& deadline);
Json to_json(const Suspension& suspension);
Json to_json(const Postponement& postponement);

/// Each throws std::invalid_argument or nlohmann's exception when the JSON is not what to_json made.
Deadline deadline_from_json(const Json& json);
Suspension suspension_from_json(const Json& json);
Postponement postponement_from_json(const Json& json);

}  // namespace bolwerk::engine::term
