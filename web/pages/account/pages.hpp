// What people arrange for themselves.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

/// Who stands in for me, and for whom I stand in.
Response show_absence(const Request& request, Visit& visit);
Response add_absence(const Request& request, Visit& visit);
Response stop_absence(const Request& request, Visit& visit);

}  // namespace bolwerk::web
