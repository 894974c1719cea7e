// How far the co-operation on a park is, in the same words wherever it stands (HANDBOOK 10.3).
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

/// A badge: the certificate where there is one, else the state in the register of co-operations, which is null where
/// nobody may read it or none is there, else what the register of parks says. "Niet bekend" where nobody said it.
engine::Json cooperation_badge(const Visit& visit, const engine::Json& fields, const engine::Json& state);

}  // namespace bolwerk::web
