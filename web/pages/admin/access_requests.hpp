// What waits for a second administrator: passwords and roles with which somebody would read V3 (HANDBOOK 4.3).
#pragma once

#include "engine/date.hpp"
#include "engine/json.hpp"

namespace bolwerk::web {

/// Adds the rows of the partial p-access-requests. `requests`: as the queries admin/person and admin/overview give
/// them; `me`: the administrator who looks, who withdraws what is the own and confirms or refuses the rest.
void show_access_requests(engine::Json& page, const engine::Json& requests, std::int64_t me, engine::Date today);

/// So many days somebody is an administrator, and has a password that nobody else gave, before confirming anything: the
/// setting second-administrator-days, else 7.
int days_before_confirming();

}  // namespace bolwerk::web
