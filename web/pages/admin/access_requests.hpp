// What waits for a second administrator: whatever lets somebody read V3, and a set of indicators (HANDBOOK 4.3, 8).
#pragma once

#include <string>
#include <string_view>

#include "engine/date.hpp"
#include "engine/json.hpp"

namespace bolwerk::web {

/// What a second administrator can do with what was asked: the word of the form, and the outcome that is kept.
struct Settling {
    std::string_view word, outcome, label, done;
};

/// By the word of the form: "bevestig", "wijs-af" or "trek-in"; nullptr for any other.
const Settling* settling_named(std::string_view word);

/// [{do, label}]: whoever asked withdraws, every other administrator confirms or refuses.
engine::Json ways_to_settle(bool own);

/// Why not, in a sentence. `refused`: as the functions settle_access and settle_indicators call it.
std::string why_not_settled(std::string_view refused);

/// Adds the rows of the partial p-access-requests. `requests`: as the queries admin/person and admin/overview give
/// them; `me`: the administrator who looks, who withdraws what is the own and confirms or refuses the rest.
void show_access_requests(engine::Json& page, const engine::Json& requests, std::int64_t me, engine::Date today);

/// So many days somebody is an administrator, and has a password that nobody else gave, before confirming anything: the
/// setting second-administrator-days, else 7.
int days_before_confirming();

/// So many days what was asked can be confirmed: the setting second-administrator-lapse-days, else 14.
int days_before_lapsing();

}  // namespace bolwerk::web
