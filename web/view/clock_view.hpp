// A deadline as a clock: how long still, until when, what stood still, and how it was worked out.
#pragma once

#include "engine/deadline.hpp"
#include "engine/json.hpp"

namespace bolwerk::web {

/// The keys of the partial p-clock.
engine::Json clock_view(const engine::RunningDeadline& running, engine::Date today);

/// "Nog 24 dagen", "Vandaag is de laatste dag", "3 dagen te laat", "De klok staat stil"; "Verstreken" for a right that
/// is over.
std::string days_left_text(const engine::RunningDeadline& running, engine::Date today);

}  // namespace bolwerk::web
