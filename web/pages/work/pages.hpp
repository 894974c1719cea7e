// Mijn werk: what waits for whoever is signed in, and the views they keep.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

Response show_work(const Request& request, Visit& visit);      ///< GET /
Response download_work(const Request& request, Visit& visit);  ///< GET /mijn-werk.{csv|xlsx}
Response save_view(const Request& request, Visit& visit);      ///< POST /mijn-werk/weergaven

}  // namespace bolwerk::web
