// The day to decide by in the letters of a standstill (Awb 4:15 lid 2 under a and lid 4).
#pragma once

#include "web/documents/letter_values.hpp"

namespace bolwerk::web {

/// Adds "decide_by", the last day to decide on the subsidy above with every standstill in it, as far as this one has a
/// last day; nothing to any other letter.
void add_standstill(engine::Json& values, const LetterOf& letter);

}  // namespace bolwerk::web
