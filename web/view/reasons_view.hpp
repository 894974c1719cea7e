// Why something can or cannot be done, for people.
#pragma once

#include "engine/json.hpp"
#include "engine/reason.hpp"

namespace bolwerk::web {

/// [{reason, is_met, has_who, who, kind}]: what stands in the way first.
engine::Json reasons_view(const engine::Reasons& reasons);

/// Puts what stands in the way, with who can clear it, in the summary on top of a form that was refused; what was
/// filled in wrong stands there already, beside its field.
void add_refusal_summary(engine::Json& page, const engine::Reasons& reasons);

/// The status of a refusal: 403 for a role, 422 for what was filled in, 409 otherwise.
int status_of(const engine::Reasons& reasons);

}  // namespace bolwerk::web
