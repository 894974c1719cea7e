// What a form asks in one case and not in another, because a fact says that it is known already or need not be
// shown; and what a field says of the rule that the scheme sets.
#pragma once

#include "engine/form.hpp"

namespace bolwerk::workflows {

/// The fields of a form of that workflow that are asked where these facts hold, in their order. A fact that is not
/// there does not hold. `data`: what the case knows already; a new case knows nothing.
engine::Form asked(std::string_view workflow, const engine::Form& form, const engine::Json& facts,
                   const engine::Json& data = engine::Json::object());

}  // namespace bolwerk::workflows
