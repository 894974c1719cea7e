#include "web/pages/risk/versions_view.hpp"

#include "engine/local_time.hpp"
#include "web/view/badge_view.hpp"
#include "web/view/due_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// "Vastgesteld vandaag 10:14", or nothing.
std::string at_text(const Json& row, std::string_view key, std::string_view before, engine::Date today) {
    const auto at = engine::parse_moment(text_of(row, key));
    return at ? std::string(before) + near_moment(*at, today) : std::string();
}

Json version_row(const Json& one, const std::string& shown, const engine::Definition& analysis, engine::Date today) {
    const auto number = text_of(one, "number"), changes = text_of(one, "changes");
    return {{"href", "/analyses/" + number},
            {"label", "Versie " + std::to_string(one.at("version").get<int>())},
            {"is_shown", number == shown},
            {"state", badge_of(&analysis, text_of(one, "state"))},
            {"changes", changes.empty() ? "Eerste versie" : changes},
            {"begun", text_of(one, "begun_by") + at_text(one, "begun_at", ", ", today)},
            {"adopted", at_text(one, "adopted_at", "Vastgesteld ", today)}};
}

}  // namespace

void add_versions(Json& page, const Json& found, const engine::Definition& analysis, engine::Date today) {
    const auto number = text_of(found, "number");
    Json rows = Json::array();
    std::string replaced;
    for (const auto& one : found.at("versions")) {
        rows.push_back(version_row(one, number, analysis, today));
        if (text_of(one, "number") != number) continue;
        replaced = at_text(one, "replaced_at", "Deze versie is vervangen, ", today);
        if (replaced.empty()) replaced = at_text(one, "expired_at", "Deze analyse is verlopen, ", today);
    }
    page["version_text"] = "Versie " + std::to_string(found.at("version").get<int>());
    page["is_replaced"] = !replaced.empty();
    page["replaced_text"] = replaced;
    const bool newer = !replaced.empty() && !rows.front().at("is_shown").get<bool>();
    page["has_newer_version"] = newer;
    page["newer_version_href"] = newer ? rows.front().at("href") : Json("");
    page["has_versions"] = rows.size() > 1 || found.at("version").get<int>() > 1;
    page["versions"] = std::move(rows);
    page["may_renew"] = found.at("may_renew");
    page["place"] = text_of(found, "municipality");
    page["renew_href"] = text_of(page, "round_href") + "/analyses";
    page["once_key"] = "";
}

}  // namespace bolwerk::web
