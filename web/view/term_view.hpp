// A computed term as the calculator shows it: the last day, the days on the way to it, and how it was worked out.
#pragma once

#include <optional>
#include <string>

#include "engine/json.hpp"
#include "engine/term/penalty.hpp"

namespace bolwerk::web {

/// Adds has_result, result_date, facts, explanation, has_result_warning and result_warning.
void add_term(engine::Json& page, const engine::term::Deadline& deadline);

/// What a default notice costs, added to facts and explanation of the term that it is about (Awb 4:17).
void add_penalty(engine::Json& page, const engine::term::DefaultNotice& notice, const engine::term::Penalty& penalty);

/// Puts a warning beside the result; a second one comes after the first.
void add_warning(engine::Json& page, const std::string& sentence);

}  // namespace bolwerk::web
