// Subsidy schemes in Beheer: the list, one scheme with its versions and ceilings, a new version of it, and a new
// scheme.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

Response list_schemes(const Request& request, Visit& visit);
Response show_scheme(const Request& request, Visit& visit);

/// Shows what changes; publishes the ceiling only when that was seen.
Response publish_ceiling(const Request& request, Visit& visit);
Response show_new_version(const Request& request, Visit& visit);

/// Shows what changes; keeps the version only when that was seen.
Response add_version(const Request& request, Visit& visit);

Response show_new_scheme(const Request& request, Visit& visit);

/// The same for a scheme that is not there yet.
Response add_scheme(const Request& request, Visit& visit);

}  // namespace bolwerk::web
