// What stands in an analysis beside its scores: the words of the RIEC, what it rests on, and what was said of its
// facts.
#pragma once

#include "engine/date.hpp"
#include "engine/json.hpp"

namespace bolwerk::web {

/// Adds "words" (lines of what was written, HANDBOOK 7.4), and "checks" with the answer to what was not right; `found`
/// is the answer of query risk/analysis.
void add_words(engine::Json& page, const engine::Json& found, engine::Date today);

}  // namespace bolwerk::web
