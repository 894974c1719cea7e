// The pages of one case.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

Response show_case(const Request& request, Visit& visit);
Response show_process(const Request& request, Visit& visit);
/// Which organisations may see the case and why; of a confidential one, which people.
Response show_readers(const Request& request, Visit& visit);

/// A confidential annex beside a case of a lower level is withdrawn with a reason, and what it held is gone.
Response show_withdraw_annex(const Request& request, Visit& visit);
Response withdraw_annex(const Request& request, Visit& visit);

/// The form of one action, or every reason why it cannot be done.
Response show_action(const Request& request, Visit& visit);
/// Preview, change again, or carry out: the field `stap` says which. Programs carry out at once.
Response take_action(const Request& request, Visit& visit);

/// Take, give back or pass on a case.
Response assign_case(const Request& request, Visit& visit);
Response add_note(const Request& request, Visit& visit);
Response remind_advice(const Request& request, Visit& visit);
Response add_file(const Request& request, Visit& visit);
Response send_file(const Request& request, Visit& visit);

/// Choosing what to begin, and the first form.
Response show_new_case(const Request& request, Visit& visit);
Response open_case(const Request& request, Visit& visit);

}  // namespace bolwerk::web
