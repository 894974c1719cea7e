// Letters that must go by post: the list to work through, one file for the printer, and the day on which they went.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

class Renderer;

Response list_letters(const Request& request, Visit& visit);

/// The fields `brief`, `besluit` (any number of them), `dag` and `anders`: decisions are made known by it (Awb 3:41).
Response post_letters(const Request& request, Visit& visit);

/// The same fields: the chosen letters, dated on that day, as one PDF behind a checklist.
Response print_letters(const Request& request, Visit& visit, Renderer& press);

}  // namespace bolwerk::web
