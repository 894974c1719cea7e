// The public part of a report as its page shows it. Values only, no server.
#pragma once

#include "engine/json.hpp"

namespace bolwerk::web {

/// `report` is what report/public gives; nothing that is not in its public figures can be shown.
engine::Json public_view(const engine::Json& report);

}  // namespace bolwerk::web
