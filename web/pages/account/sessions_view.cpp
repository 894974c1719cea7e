#include "web/pages/account/sessions_view.hpp"

#include <algorithm>

#include "web/view/due_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

std::string moment_text(const Json& moment, engine::Date today) {
    return near_moment(engine::parse_moment(moment.get<std::string>()).value(), today);
}

Json session_row(const Json& one, engine::Date today) {
    const bool here = one.at("is_this").get<bool>();
    return {{"began", moment_text(one.at("began"), today)},
            {"used", here ? "nu" : moment_text(one.at("used"), today)},
            {"ends", moment_text(one.at("ends"), today)},
            {"state", {{"label", here ? "Hier" : "Open"}, {"kind", here ? "safe" : "neutral"}, {"is_paused", false}}},
            {"is_this", here},
            {"can_end", !here},
            {"end_href", here ? "" : "/account/sessies/" + std::to_string(one.at("id").get<std::int64_t>()) + "/stop"}};
}

}  // namespace

Json sessions_view(const Json& found, engine::Date today) {
    Json rows = Json::array();
    for (const auto& one : found) rows.push_back(session_row(one, today));
    const bool has_others = std::ranges::any_of(rows, [](const Json& row) { return row.at("can_end").get<bool>(); });
    return {{"page_title", "Waar u bent ingelogd"},
            {"sessions", std::move(rows)},
            {"has_others", has_others},
            {"once_key", ""}};
}

}  // namespace bolwerk::web
