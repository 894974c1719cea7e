#include "workflows/progress_report/attention.hpp"

#include <algorithm>
#include <array>

namespace bolwerk::workflows::report {
namespace {

using engine::Json;

constexpr std::array<std::string_view, 5> shown{"project_plan", "intervention", "cooperation", "kvo_b", "biz"};
constexpr auto quarter = std::chrono::days{92};

std::map<std::int64_t, std::string> names_of(const std::vector<ParkThen>& parks) {
    std::map<std::int64_t, std::string> names;
    for (const auto& park : parks) names[park.id] = park.name;
    return names;
}

Json row_of(const CaseThen& one, const std::map<std::int64_t, std::string>& parks) {
    const auto park = parks.find(one.park);
    return {{"number", one.number},
            {"title", one.text("title")},
            {"workflow", one.workflow},
            {"park", park == parks.end() ? std::string{} : park->second},
            {"municipality", one.municipality}};
}

bool is_shown(const CaseThen& one) { return std::ranges::find(shown, one.workflow) != shown.end(); }

}  // namespace

Json late_actions(const AreaThen& area, const Bounds& bounds, Tally& tally) {
    std::vector<std::pair<int, const CaseThen*>> late;
    for (const auto& one : area.cases) {
        const int days = is_shown(one) ? one.days_late(area.day) : 0;
        if (days <= bounds.amber_days) continue;
        tally.count(one, days > bounds.red_days ? "late.red" : "late.amber");
        late.emplace_back(-days, &one);
    }
    std::ranges::stable_sort(late, {}, &std::pair<int, const CaseThen*>::first);
    const auto parks = names_of(area.parks);
    Json rows = Json::array();
    for (const auto& [days, one] : late) {
        auto row = row_of(*one, parks);
        row["days"] = -days;
        row["light"] = id_of(-days > bounds.red_days ? Light::red : Light::amber);
        rows.push_back(std::move(row));
    }
    return rows;
}

Json planning(const AreaThen& area, Tally& tally) {
    std::vector<std::pair<engine::Date, const CaseThen*>> ahead;
    for (const auto& one : area.cases) {
        if (!is_shown(one)) continue;
        for (const auto& [name, last] : one.deadlines)
            if (last > area.day && last <= area.day + quarter) {
                tally.count(one, "planning.quarter");
                ahead.emplace_back(last, &one);
            }
    }
    std::ranges::stable_sort(ahead, {}, &std::pair<engine::Date, const CaseThen*>::first);
    const auto parks = names_of(area.parks);
    Json rows = Json::array();
    for (const auto& [on, one] : ahead) {
        auto row = row_of(*one, parks);
        row["on"] = engine::iso(on);
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace bolwerk::workflows::report
