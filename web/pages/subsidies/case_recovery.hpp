// What somebody owes of a subsidy that was asked back, as a sum on the page of the recovery.
#pragma once

#include "web/pages/cases/loaded_case.hpp"

namespace bolwerk::web {

/// Adds a group of facts to the page of a recovery: principal, costs, interest by period with its rate, how each
/// payment was divided, what is open, and until when the rate is known. Nothing on any other page.
void add_recovery(engine::Json& page, const LoadedCase& file, const Visit& visit);

}  // namespace bolwerk::web
