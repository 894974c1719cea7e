// How the area of one's own province or stuurgroep stands now, down to the cases behind each figure.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

Response show_dashboard(const Request& request, Visit& visit);
Response list_dashboard_cases(const Request& request, Visit& visit);
/// What an amount of a budget is made up of now, or all amounts.
Response show_dashboard_amounts(const Request& request, Visit& visit);
Response list_dashboard_parks(const Request& request, Visit& visit);

}  // namespace bolwerk::web
