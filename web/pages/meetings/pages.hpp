// Meetings of stuurgroepen: the list in which whoever takes part finds them.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

Response list_meetings(const Request& request, Visit& visit);

}  // namespace bolwerk::web
