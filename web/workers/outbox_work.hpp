// Does what cases and registers asked for outside their own transaction: telling linked cases, following the calendar.
#pragma once

#include "web/workers/workshop.hpp"

namespace bolwerk::web {

/// Takes what is due and does it; gives how many were taken. What fails is tried again later, and parked as an incident
/// in the end; a kind that nobody knows at once. Throws DatabaseError when the database cannot be reached.
int serve_outbox(const Workshop& shop);

/// Makes the next letter that waits, for a workshop that makes letters; gives whether there was one. Nothing else waits
/// for letters: whoever opens one before its turn has it made then.
int serve_letter(const Workshop& shop);

}  // namespace bolwerk::web
