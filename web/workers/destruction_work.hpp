// Draws up lists of what must be destroyed, for archivists to look at: nothing is destroyed by itself.
#pragma once

#include "web/workers/workshop.hpp"

namespace bolwerk::web {

/// A list for each archive in which something is due, and a message for its archivists; gives how many lists. An
/// archive is looked at once a day and gets one list a month at most; what is refused is logged and tried the next day.
/// Throws DatabaseError when the database cannot be reached.
int propose_destruction(const Workshop& shop);

}  // namespace bolwerk::web
