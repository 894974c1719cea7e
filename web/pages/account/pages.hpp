// What people arrange for themselves.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

/// Who stands in for me, and for whom I stand in.
Response show_absence(const Request& request, Visit& visit);
Response add_absence(const Request& request, Visit& visit);
Response stop_absence(const Request& request, Visit& visit);

/// What one declared an interest in (Awb 2:4). What one has in hand of it goes back to the group at once.
Response show_interests(const Request& request, Visit& visit);
Response add_interest(const Request& request, Visit& visit);
Response end_interest(const Request& request, Visit& visit);

/// One's own password; the other sessions end with the one that was.
Response show_password(const Request& request, Visit& visit);
Response change_password(const Request& request, Visit& visit);

/// Where one is signed in, to end what one does not know.
Response list_sessions(const Request& request, Visit& visit);
Response end_session(const Request& request, Visit& visit);
Response end_other_sessions(const Request& request, Visit& visit);

}  // namespace bolwerk::web
