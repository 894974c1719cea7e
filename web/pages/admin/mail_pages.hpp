// How e-mail goes, and addresses that are refused. Only for administrators.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

Response show_mail(const Request& request, Visit& visit);
Response send_test_mail(const Request& request, Visit& visit);
Response try_address_again(const Request& request, Visit& visit);

}  // namespace bolwerk::web
