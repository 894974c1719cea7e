// The province's own pages about subsidies: the queue of the team, and where every euro went.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

Response show_subsidies(const Request& request, Visit& visit);
Response list_budgets(const Request& request, Visit& visit);
Response show_budget(const Request& request, Visit& visit);

}  // namespace bolwerk::web
