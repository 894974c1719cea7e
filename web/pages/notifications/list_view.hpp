// Notifications by day, as the page shows them.
#pragma once

#include "engine/date.hpp"
#include "engine/json.hpp"

namespace bolwerk::web {

inline constexpr std::size_t notifications_on_a_page = 30;

struct NotificationFilter {
    bool only_unread = false;
    std::string kind = {};    ///< of message_kind; empty for all
    std::string before = {};  ///< the id after which this page begins, empty for the first one
};

/// `found`: the answer of notification/list.
engine::Json notifications_view(const engine::Json& found, const NotificationFilter& filter, engine::Date today);

}  // namespace bolwerk::web
