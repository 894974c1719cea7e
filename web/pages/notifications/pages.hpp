// What happened that somebody should know: the list, what was read, and the live count.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

Response list_notifications(const Request& request, Visit& visit);
Response mark_notifications(const Request& request, Visit& visit);

/// Server-sent events: the number of unread notifications, at once and whenever it changes. 204 when this session has
/// enough open pages: a browser does not come back then.
Response send_events(const Request& request, Visit& visit);

}  // namespace bolwerk::web
