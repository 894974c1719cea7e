#include "engine/local_time.hpp"
#include "web/pages/indicators/pages.hpp"
#include "web/pages/indicators/register_entry.hpp"
#include "web/pages/indicators/set_view.hpp"
#include "web/pages/open/cached.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

std::string first_day(const Json& row, const char* key) {
    return engine::medium_date(engine::local_date(engine::parse_moment(text_of(row, key)).value()));
}

Json version_rows(const Json& versions) {
    Json rows = Json::array();
    for (const auto& one : versions)
        rows.push_back({{"title", text_of(one, "title") + ", versie " + std::to_string(one.at("version").get<int>())},
                        {"since", first_day(one, "in_use_since")},
                        {"because", one.at("explanation")}});
    return rows;
}

Json published(const Visit& visit) { return visit.site.pool.ask_json("indicator/public", {}); }

}  // namespace

Response show_algorithm(const Request& request, Visit& visit) {
    const auto found = published(visit);
    const auto& set = found.at("set");
    const bool has_set = !set.is_null();
    return page(request, visit, "indicators/algorithm",
                {{"page_title", "Hoe Bolwerk risico op terreinen berekent"},
                 {"groups", register_groups(found)},
                 {"selection_methods", selection_methods()},
                 {"has_set", has_set},
                 {"set_text", has_set ? "versie " + std::to_string(set.at("version").get<int>()) : ""},
                 {"domains", has_set ? domain_groups(set, "#") : Json::array()},
                 {"versions", version_rows(found.at("versions"))}});
}

Response send_algorithm(const Request& request, Visit& visit) {
    return cached(request, register_entry(published(visit)), "application/json");
}

}  // namespace bolwerk::web
