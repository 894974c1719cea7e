// Notifications by day, as the page shows them.
#pragma once

#include "engine/date.hpp"
#include "engine/json.hpp"

namespace bolwerk::web {

inline constexpr std::size_t notifications_on_a_page = 30;

/// `found`: the answer of notification/list. `before`: the id after which this page begins, empty for the first one.
engine::Json notifications_view(const engine::Json& found, bool only_unread, const std::string& before,
                                engine::Date today);

}  // namespace bolwerk::web
