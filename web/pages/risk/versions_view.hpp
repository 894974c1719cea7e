// The versions of an analysis: what changed in each, who began it and when, and which one stands.
#pragma once

#include "engine/date.hpp"
#include "engine/definition.hpp"
#include "engine/json.hpp"

namespace bolwerk::web {

/// Adds the versions that the person may read, whether this one was replaced, and the form for a next version; `found`
/// is the answer of query risk/analysis.
void add_versions(engine::Json& page, const engine::Json& found, const engine::Definition& analysis,
                  engine::Date today);

}  // namespace bolwerk::web
