#include "web/pages/schemes/scheme_view.hpp"

#include <algorithm>

#include "engine/money.hpp"
#include "web/pages/schemes/scheme_parts.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

engine::Date day_of(const Json& row, const char* key) { return engine::parse_iso_date(text_of(row, key)).value(); }

std::string ours_text(const Json& flat, std::string_view key) {
    const auto ours = flat.value("ours", Json::array());
    if (std::ranges::find(ours, Json(key)) == ours.end()) return {};
    return " (" + flat.value("ours_text", std::string("waarde van Bolwerk, niet van de provincie")) + ")";
}

std::string published_text(const Json& version) {
    if (!version.at("published_on").is_string()) return {};
    return ", bekendgemaakt op " + engine::medium_date(day_of(version, "published_on")) + ": " +
           text_of(version, "published_in");
}

}  // namespace

const Json& version_on(const Json& versions, engine::Date day) {
    for (const auto& one : versions)
        if (day_of(one, "from") <= day) return one;
    return versions.back();
}

Json scheme_rows(const Json& schemes) {
    Json rows = Json::array();
    for (const auto& one : schemes) {
        const auto& rules = one.at("rules");
        rows.push_back({{"href", "/beheer/regelingen/" + text_of(one, "id")},
                        {"name", one.at("name")},
                        {"province", one.at("province")},
                        {"version", "versie " + std::to_string(one.at("version").get<int>())},
                        {"from", engine::medium_date(day_of(one, "from"))},
                        {"has_next", one.at("next").is_string()},
                        {"next", one.at("next").is_string() ? engine::medium_date(day_of(one, "next")) : std::string()},
                        {"percentage", std::to_string(rules.at("percentage").get<int>()) + " %"},
                        {"maximum", engine::euros({rules.at("maximum_cents").get<std::int64_t>()})}});
    }
    return rows;
}

Json scheme_facts(const Json& flat) {
    Json facts = Json::array();
    for (const auto& part : scheme_parts())
        facts.push_back({{"label", part.label},
                         {"value", part_text(part, flat) + ours_text(flat, part.key)},
                         {"has_href", false},
                         {"href", ""}});
    return facts;
}

Json version_rows(const Json& versions, engine::Date today) {
    Json rows = Json::array();
    const auto holds = version_on(versions, today).at("version");
    for (std::size_t place = 0; place < versions.size(); ++place) {
        const auto& one = versions[place];
        const bool first = place + 1 == versions.size();
        const auto changes = first ? Json::array() : scheme_changes(flat_scheme(versions[place + 1]), flat_scheme(one));
        const auto by = text_of(one, "made_by");
        rows.push_back({{"title", "Versie " + std::to_string(one.at("version").get<int>())},
                        {"from", engine::medium_date(day_of(one, "from"))},
                        {"by", (by.empty() ? "kwam met Bolwerk" : by) + published_text(one)},
                        {"is_now", one.at("version") == holds},
                        {"has_changes", !changes.empty()},
                        {"changes", changes}});
    }
    return rows;
}

}  // namespace bolwerk::web
