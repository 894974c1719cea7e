// What a ceiling changes, before it is published. Values only, no server.
#pragma once

#include <string>

#include "engine/date.hpp"
#include "engine/json.hpp"

namespace bolwerk::web {

/// [{label, value}] of the preview: the ceiling now and then, what is left, the applications that wait and what becomes
/// of them. `effect` is as query scheme/ceiling_effect gives it.
engine::Json ceiling_figures(const engine::Json& effect, std::int64_t cents);

/// From when it counts, and for which applications it does not (Awb 4:27 lid 2).
std::string ceiling_counts_for(const engine::Json& effect, std::int64_t cents, engine::Date published_on);

}  // namespace bolwerk::web
