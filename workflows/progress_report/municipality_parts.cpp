#include "workflows/progress_report/municipality_parts.hpp"

#include <algorithm>

#include "workflows/progress_report/check_figures.hpp"
#include "workflows/progress_report/money_figures.hpp"
#include "workflows/progress_report/programme_figures.hpp"
#include "workflows/progress_report/small_counts.hpp"

namespace bolwerk::workflows::report {
namespace {

using engine::Json;

std::vector<AreaThen> apart(const AreaThen& area) {
    std::vector<AreaThen> parts;
    std::map<std::string_view, std::size_t> place;
    for (const auto& municipality : area.municipalities) {
        place[municipality.code] = parts.size();
        parts.push_back({.day = area.day, .municipalities = {municipality}, .categories = area.categories});
    }
    const auto sort_in = [&](const auto& all, auto list) {
        for (const auto& one : all)
            if (const auto found = place.find(one.municipality); found != place.end())
                (parts[found->second].*list).push_back(one);
    };
    sort_in(area.parks, &AreaThen::parks);
    sort_in(area.cases, &AreaThen::cases);
    return parts;
}

/// Keeps back what is few of applicants, in all municipalities together: their sum stands in the figures of the area.
void keep_small_counts_back(std::vector<Json>& parts, const std::vector<Tally>& tallies) {
    for (const auto* key :
         {"received", "open", "late", "granted", "refused", "decided", "in_time", "objections", "default_notices"}) {
        std::vector<std::int64_t> counts;
        for (const auto& tally : tallies) counts.push_back(tally.of(std::string("subsidy.") + key));
        const auto row = told_row(counts);
        for (std::size_t at = 0; at < parts.size(); ++at) parts[at]["subsidies"][key] = row[at];
    }
    for (std::size_t at = 0; at < parts.size(); ++at) {
        auto& money = parts[at]["subsidies"];
        const auto few = [&](const char* part, const char* whole) {
            return !may_be_told(tallies[at].of(std::string("subsidy.") + whole) -
                                tallies[at].of(std::string("subsidy.") + part));
        };
        if (few("in_time", "decided")) money["in_time"] = nullptr;
        if (few("late", "open")) money["late"] = nullptr;
        if (money.at("decided").is_null()) money["median_days"] = nullptr;
    }
}

/// What one municipality says nothing with: it has a plan or not, and rounds and signals are not told of it.
bool is_of_the_area(const Json& key_figure) {
    constexpr std::string_view ids[]{"municipalities_with_plan", "parks_with_matrices", "signals_judged"};
    return std::ranges::find(ids, key_figure.at("id").get<std::string>()) != std::end(ids);
}

Json own_key_figures(const AreaThen& part, const Json& figures, const Json& before, Tally& tally) {
    Json own = Json::array();
    for (const auto& one : key_figures(part, figures, before, tally))
        if (!is_of_the_area(one)) own.push_back(one);
    return own;
}

Json rows_of(const Json& figures, const char* list, const char* key, const std::string& code) {
    Json rows = Json::array();
    for (const auto& row : figures.at(list))
        if (row.at(key) == code) rows.push_back(row);
    return rows;
}

/// The part of the report before; null where it had none.
Json part_before(const Json& before, const std::string& code) {
    if (!before.is_object()) return {};
    for (const auto& row : before.at("municipalities"))
        if (row.at("code") == code) return row.value("part", Json());
    return {};
}

}  // namespace

void add_municipality_parts(const AreaThen& area, engine::Date since, const Json& before, Json& figures) {
    const auto areas = apart(area);
    std::vector<Tally> tallies(areas.size());
    std::vector<Json> parts;
    for (std::size_t at = 0; at < areas.size(); ++at)
        parts.push_back({{"interventions", intervention_figures(areas[at], tallies[at])},
                         {"checks", check_figures(areas[at], since, tallies[at])},
                         {"coverage", coverage_figures(areas[at], tallies[at])},
                         {"subsidies", subsidy_figures(areas[at], since, tallies[at])}});
    keep_small_counts_back(parts, tallies);
    for (std::size_t at = 0; at < areas.size(); ++at) {
        const auto& code = areas[at].municipalities.front().code;
        auto counted = parts[at];
        counted["municipalities"] = rows_of(figures, "municipalities", "code", code);
        counted["parks"] = rows_of(figures, "parks", "municipality", code);
        counted["rounds"] = counted["signals"] = nullptr;
        parts[at]["kpis"] = own_key_figures(areas[at], counted, part_before(before, code), tallies[at]);
    }
    for (std::size_t at = 0; at < areas.size(); ++at) figures["municipalities"][at]["part"] = std::move(parts[at]);
}

}  // namespace bolwerk::workflows::report
