// How Bolwerk works: every workflow as its table says it, and the term calculator.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

Response list_workflows(const Request& request, Visit& visit);
Response show_workflow(const Request& request, Visit& visit);
Response show_calculator(const Request& request, Visit& visit);

}  // namespace bolwerk::web
