// Letters that must go by post: the list to work through, and the day on which they went.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

Response list_letters(const Request& request, Visit& visit);

/// The fields `brief` (any number of them) and `dag`.
Response post_letters(const Request& request, Visit& visit);

}  // namespace bolwerk::web
