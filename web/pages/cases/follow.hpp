// Following a case.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

/// The field `volgen`: "ja" or "nee".
Response follow_case(const Request& request, Visit& visit);

}  // namespace bolwerk::web
