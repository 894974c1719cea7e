// Open data: what anybody may read without signing in.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

/// What the open data holds and how it is asked for.
Response explain_open_parks(const Request& request, Visit& visit);
Response send_open_parks(const Request& request, Visit& visit);
Response send_open_parks_geojson(const Request& request, Visit& visit);

/// The register of subsidies, for whoever wants to know what was granted (Woo 3.3).
Response show_open_subsidies(const Request& request, Visit& visit);
Response send_open_subsidies(const Request& request, Visit& visit);
Response download_open_subsidies(const Request& request, Visit& visit);

}  // namespace bolwerk::web
