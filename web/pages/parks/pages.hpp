// The register of business parks: list, map and page of one park.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

Response list_parks(const Request& request, Visit& visit);
Response show_park_map(const Request& request, Visit& visit);
/// One park by its RIN.
Response show_park(const Request& request, Visit& visit);

/// The register as CSV, Excel or GeoJSON, with the filters of the list.
Response download_parks(const Request& request, Visit& visit);
Response download_parks_geojson(const Request& request, Visit& visit);
/// Two to four parks side by side.
Response compare_parks(const Request& request, Visit& visit);
/// The characteristics of safety and resilience of a municipality and of each of its parks.
Response show_municipality(const Request& request, Visit& visit);

/// How ready a park is for 2050, theme by theme.
Response show_scorecard(const Request& request, Visit& visit);
Response add_score(const Request& request, Visit& visit);

/// What the municipality proposes to change in the register.
Response show_park_edit(const Request& request, Visit& visit);
Response propose_park_edit(const Request& request, Visit& visit);
/// The changes that wait for the province, and what became of the others.
Response list_park_changes(const Request& request, Visit& visit);
/// One change, field by field, with what can be done.
Response show_park_change(const Request& request, Visit& visit);

Response show_park_removal(const Request& request, Visit& visit);
Response remove_park(const Request& request, Visit& visit);
Response show_park_restoration(const Request& request, Visit& visit);
Response restore_park(const Request& request, Visit& visit);
/// What the municipality proposes to the province: that the park goes on in another, or that a part becomes a park of
/// its own.
Response show_park_merge(const Request& request, Visit& visit);
Response propose_park_merge(const Request& request, Visit& visit);
Response show_park_split(const Request& request, Visit& visit);
Response propose_park_split(const Request& request, Visit& visit);

}  // namespace bolwerk::web
