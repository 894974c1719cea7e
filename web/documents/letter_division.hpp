// How a payment of a debt was divided over costs, interest and principal, as tables in its letter (Awb 4:92).
#pragma once

#include "web/documents/letter_values.hpp"

namespace bolwerk::web {

/// Adds "division_rows", how it came about, and "open_rows", what is open after it; "all_paid" where nothing is. Only
/// to a letter of a recovery.
void add_division(engine::Json& values, const LetterOf& letter);

}  // namespace bolwerk::web
