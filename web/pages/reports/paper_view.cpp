#include "web/pages/reports/paper_view.hpp"

#include "engine/local_time.hpp"
#include "web/pages/reports/report_view.hpp"
#include "web/pages/reports/report_words.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {

using engine::Json;

std::string taken_text(const Json& report) {
    const auto at = engine::parse_moment(text_of(report, "taken_at"));
    const auto by = text_of(report, "taken_by");
    return "Cijfers vastgelegd" + (at ? " op " + engine::local_stamp(*at) : std::string()) +
           (by.empty() ? "" : " door " + by) + ". Controlegetal " + text_of(report, "hash").substr(0, 12) + ".";
}

Json drawn_inside(const MunicipalityMap& map, const MapOrder& order) {
    auto drawn = map.draw(order);
    Json inside = Json::array();
    for (std::size_t place = 0; place < drawn["rows"].size(); ++place)
        if (order.values.contains(drawn["rows"][place]["code"].get<std::string>()))
            inside.push_back(std::move(drawn["map"]["shapes"][place]));
    drawn["map"]["shapes"] = std::move(inside);
    return drawn;
}

void add_plans_map(Json& values, const MunicipalityMap& map, const Json& figures, const std::string& address) {
    MapOrder order{.label =
                       "Kaart met per gemeente het aantal lopende projectplannen. De tabel hierboven geeft dezelfde "
                       "getallen.",
                   .text = {[](std::int64_t plans) { return counted(plans, "plan", "plannen"); }, ""},
                   .href_prefix = address + "?gemeente=",
                   .province = text_of(figures, "province")};
    for (const auto& one : figures.at("municipalities"))
        order.values[one.at("code")] = one.at("plans").get<std::int64_t>();
    auto drawn = drawn_inside(map, order);
    values["map"] = std::move(drawn["map"]);
    values["legend"] = std::move(drawn["legend"]);
}

Json paper_view(const Json& report, const ReportPart& part, const MunicipalityMap& map) {
    auto values = report_view(report, part);
    add_plans_map(values, map, report.at("figures"), part.address());
    values["taken_text"] = taken_text(report);
    return values;
}

std::string without_own_addresses(std::string page) {
    constexpr std::string_view begin = " href=\"/";
    for (auto at = page.find(begin); at != std::string::npos; at = page.find(begin, at)) {
        const auto end = page.find('"', at + begin.size());
        if (end == std::string::npos) break;
        page.erase(at, end + 1 - at);
    }
    return page;
}

}  // namespace bolwerk::web
