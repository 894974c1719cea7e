// Terms in hours: they end at a moment, not on a day, and are never extended (Algemene termijnenwet art. 4).
#pragma once

#include <chrono>

#include "engine/date.hpp"

namespace bolwerk::engine::term {

/// The end of a term of `hours` hours, for example 48 hours before administrative coercion in an uninvolved place.
inline Moment end_of_hours(Moment start, int hours) { return start + std::chrono::hours{hours}; }

}  // namespace bolwerk::engine::term
