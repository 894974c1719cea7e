// The agenda and the decisions of a meeting as rows of its letters; the public part holds nothing confidential.
#pragma once

#include "web/documents/letter_values.hpp"

namespace bolwerk::web {

/// Adds "agenda_rows", "public_decision_rows" and "confidential_decision_rows", as the meeting stood at the letter's
/// moment, and "has_confidential"; nothing to any other letter. A letter for everybody gets no confidential item at
/// all, whatever its template says.
void add_agenda(engine::Json& values, const LetterOf& letter);

}  // namespace bolwerk::web
