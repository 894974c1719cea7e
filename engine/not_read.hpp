// An answer that could not be read: whoever asks for it cannot judge yet.
#pragma once

#include "engine/json.hpp"

namespace bolwerk::engine {

/// Thrown by `field` for such an answer; only reasons_beside makes and catches it.
struct NotRead {};

inline Json not_read() { return Json(Json::value_t::discarded); }

}  // namespace bolwerk::engine
