// When somebody stands in: from today on, and not for ever. The same for whoever arranges it, for oneself or for
// others.
#pragma once

#include "web/pages/typed_form.hpp"

namespace bolwerk::web {

/// [A] A year, leap day included: who is away for longer is followed up, and gets a new decision on who may act on
/// their behalf; a substitution that outlives its reason gives away roles unseen.
inline constexpr std::chrono::days longest_substitution{366};

/// Refuses a period in the fields "van" and "tot" that begins before today, ends before it begins, or lasts too long.
void judge_substitution_period(TypedForm& form, engine::Date today);

}  // namespace bolwerk::web
