// Statutory interest and the fees of a demand, by kind: what holds from which day, and until when that is known.
#pragma once

#include <vector>

#include "engine/date.hpp"
#include "engine/form.hpp"
#include "engine/json.hpp"

namespace bolwerk::web {

/// The one kind in per cents; the others are euros.
inline constexpr std::string_view interest_rate = "interest";

/// The kinds to choose from, in the order of the page.
const std::vector<engine::Choice>& rate_kinds();

/// `found`: [{kind, from, until, value, source}], of each kind the newest first. Only the newest can be taken away, and
/// not when it is the only one.
engine::Json rates_view(const engine::Json& found, engine::Date today);

}  // namespace bolwerk::web
