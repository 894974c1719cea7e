// Reporting a signal without an account: nothing of whoever reports is kept, not in a table and not in a log.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

Response show_report_form(const Request& request, Visit& visit);
Response send_report(const Request& request, Visit& visit);
Response show_report_thanks(const Request& request, Visit& visit);

}  // namespace bolwerk::web
