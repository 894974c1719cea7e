// A tender of the demonstration that closed yesterday: three applications, scored so far that each stage can be seen.
#pragma once

#include "engine/perform.hpp"
#include "web/demo/cast.hpp"

namespace bolwerk::web {

/// Doing it again changes nothing. `evidence` is the file behind every attachment. Throws std::runtime_error when a
/// step is refused.
void put_tender(db::Pool& pool, const engine::Rules& rules, const Cast& cast, const std::string& evidence,
                engine::Moment now);

}  // namespace bolwerk::web
