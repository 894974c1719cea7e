// A risk round of the demonstration: begun and half filled in, on invented parks of an invented district.
#pragma once

#include "engine/perform.hpp"
#include "web/demo/cast.hpp"

namespace bolwerk::web {

/// Doing it again changes nothing. Throws std::runtime_error when a step is refused.
void put_round(db::Pool& pool, const engine::Rules& rules, const Cast& cast, engine::Moment now);

}  // namespace bolwerk::web
