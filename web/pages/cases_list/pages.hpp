// Zaken: every case that whoever is signed in may read.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

Response list_cases(const Request& request, Visit& visit);      ///< GET /zaken
Response save_case_view(const Request& request, Visit& visit);  ///< POST /zaken/weergaven
Response download_cases(const Request& request, Visit& visit);  ///< GET /zaken.{csv|xlsx}

}  // namespace bolwerk::web
