// An inquiry under the Wet Bibob beside an application: read by the few people who hold it, and by nobody else.
#pragma once

#include "engine/definition.hpp"

namespace bolwerk::workflows {

/// HANDBOOK 14.5. Confidential (V2), without area readers, and closed to the applicant; the subsidy hears that its term
/// stands still or runs again, and no more.
engine::Definition bibob();

}  // namespace bolwerk::workflows
