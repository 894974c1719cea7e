// The pages around one action: its form, the preview, and the case that changed meanwhile.
#pragma once

#include "web/pages/cases/action_input.hpp"
#include "web/pages/cases/loaded_case.hpp"

namespace bolwerk::web {

/// The form with what was typed and what is wrong. When the action is not possible: every reason why, and the form only
/// when something was typed in it.
Response action_form(const Request& request, const Visit& visit, const LoadedCase& file,
                     const engine::ActionInfo& action, const ActionInput& input, const Wrong& wrong = {});

/// What will happen, with a button to confirm.
Response action_preview(const Request& request, const Visit& visit, const LoadedCase& file,
                        const engine::ActionInfo& action, const ActionInput& input, const engine::Accepted& accepted,
                        const engine::Json& values);

/// Somebody was faster: who, what the case is now, and the input kept.
Response changed_meanwhile(const Request& request, const Visit& visit, const LoadedCase& file,
                           const engine::ActionInfo& action, const ActionInput& input, const engine::LastChange& last);

}  // namespace bolwerk::web
