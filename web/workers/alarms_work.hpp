// Serves deadlines: reminds, tells who must know that it is late, and does what Bolwerk does itself.
#pragma once

#include "db/alarms.hpp"
#include "web/workers/workshop.hpp"

namespace bolwerk::web {

/// Takes what is due and does it; gives how many were taken. What fails is tried again later. Throws DatabaseError when
/// the database cannot be reached.
int serve_alarms(const Workshop& shop);

/// Does the action of one alarm, unless nobody wants it any more, and marks it done; parks it for later when the case
/// changed each time.
void fire_alarm(const Workshop& shop, const db::Alarm& alarm);

}  // namespace bolwerk::web
