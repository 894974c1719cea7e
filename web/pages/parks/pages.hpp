// The register of business parks: list, map and page of one park.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

Response list_parks(const Request& request, Visit& visit);
Response show_park_map(const Request& request, Visit& visit);
/// One park by its RIN.
Response show_park(const Request& request, Visit& visit);

}  // namespace bolwerk::web
