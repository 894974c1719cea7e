// How far the co-operation on a park is, in the same words wherever it stands (HANDBOOK 10.3).
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

/// On the page of a park what nobody said stands together in a line of that name.
inline constexpr std::string_view nobody_said = "Niet bekend";

/// A badge: the certificate where there is one, else the state in the register of co-operations, which is null where
/// nobody may read it or none is there, else what the register of parks says. `nobody_said` where nobody did.
engine::Json cooperation_badge(const Visit& visit, const engine::Json& fields, const engine::Json& state);

}  // namespace bolwerk::web
