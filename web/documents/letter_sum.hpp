// How the amount of a subsidy came about, as tables in its letter: cost lines with what does not count, and the lowest
// of four (HANDBOOK 14.5).
#pragma once

#include "web/documents/letter_values.hpp"

namespace bolwerk::web {

/// Adds "cost_rows" and "sum_rows" to the letter of a decision that says which costs count, and "below_sum" when less
/// was granted than the sum allows, and the indicator where a municipality accounts through SiSa; nothing to any other
/// letter.
void add_sum(engine::Json& values, const LetterOf& letter);

/// Adds what counts of the costs that were really made, with the same sum over them as "sum_rows", and "below_sum" when
/// it was determined lower than that.
void add_actual_costs(engine::Json& values, const LetterOf& letter);

/// Adds what was paid before, and what was determined, granted or in a withdrawal or objection set anew, less that:
/// "still_to_pay" or "to_recover", of which a decision that recovers states the sum (Awb 4:86 lid 2).
void add_balance(engine::Json& values, const LetterOf& letter);

}  // namespace bolwerk::web
