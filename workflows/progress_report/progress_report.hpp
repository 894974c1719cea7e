// Progress report: what the stuurgroep reads about its area, adopts and makes public.
#pragma once

#include "engine/definition.hpp"

namespace bolwerk::workflows {

/// HANDBOOK 16.2; the case belongs to the stuurgroep and is about its whole area.
engine::Definition progress_report();

}  // namespace bolwerk::workflows
