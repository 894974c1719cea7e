#include "web/pages/dashboard/dashboard_view.hpp"

#include <algorithm>

#include "web/pages/reports/figures_view.hpp"
#include "web/pages/reports/money_view.hpp"
#include "web/pages/reports/report_words.hpp"
#include "web/view/link.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::size_t shown_actions = 8;
constexpr int chart_height = 130;

Json figure(std::string label, std::string value, std::string note, std::string href, bool late = false) {
    return {{"label", std::move(label)},
            {"value", std::move(value)},
            {"note", std::move(note)},
            {"href", std::move(href)},
            {"figure_class", late ? "late" : "normal"}};
}

std::string scheme_name(const Json& figures, const std::string& scheme) {
    for (const auto& budget : figures.at("budgets"))
        if (budget.at("scheme") == scheme) return budget.at("name");
    return scheme;
}

Json key_strip(const Json& figures, const ReportPart& part) {
    const auto& money = figures.at("subsidies");
    const auto& terms = figures.at("terms");
    std::int64_t decided = 0, in_time = 0;
    const auto overdue = figures.at("lead_times").at("overdue").get<std::int64_t>();
    for (const auto& one : figures.at("lead_times").at("schemes")) {
        decided += one.at("decided").get<std::int64_t>();
        in_time += one.at("in_time").get<std::int64_t>();
    }
    const auto count = [](const Json& value) { return std::to_string(value.get<std::int64_t>()); };
    const auto late = terms.at("late").get<std::int64_t>();
    return Json::array(
        {figure("Aanvragen in behandeling", count(money.at("open")), "ingediend en nog niet besloten",
                cases_href(part, "subsidy.open")),
         figure("Op tijd besloten", share_text(in_time, decided + overdue),
                std::to_string(in_time) + " van " + std::to_string(decided + overdue) + " in 12 maanden" +
                    (overdue > 0 ? ", waarvan " + std::to_string(overdue) + " te laat en nog niet besloten" : ""),
                cases_href(part, "decided.all")),
         figure("Nu te laat", std::to_string(late), "termijn van de provincie voorbij", cases_href(part, "term.late"),
                late > 0),
         figure("Binnen een week", count(terms.at("week")), "nu afronden", cases_href(part, "term.week")),
         figure("Binnen 4 weken", count(terms.at("month")), "op tijd beginnen", cases_href(part, "term.month")),
         figure("Lopende projectplannen", count(figures.at("plans")), "in het hele gebied",
                cases_href(part, "plan.active"))});
}

/// Median and nine in ten of each scheme, on one scale.
Json lead_rows(const Json& figures, const ReportPart& part) {
    const auto& schemes = figures.at("lead_times").at("schemes");
    std::int64_t most = 1;
    for (const auto& one : schemes) most = std::max(most, one.at("ninety").get<std::int64_t>());
    Json rows = Json::array();
    for (const auto& one : schemes) {
        const auto median = one.at("median").get<std::int64_t>(), ninety = one.at("ninety").get<std::int64_t>();
        const auto decided = one.at("decided").get<std::int64_t>();
        const auto scheme = text_of(one, "scheme");
        rows.push_back(
            {{"name", scheme_name(figures, scheme)},
             {"median", counted(median, "dag", "dagen")},
             {"ninety", counted(ninety, "dag", "dagen")},
             {"decided", decided},
             {"in_time", one.at("in_time")},
             {"share", share_text(one.at("in_time"), decided + one.at("overdue").get<std::int64_t>())},
             {"has_overdue", one.at("overdue") > 0},
             {"overdue", one.at("overdue")},
             {"href", cases_href(part, "scheme." + scheme + ".decided")},
             {"in_time_href", cases_href(part, "scheme." + scheme + ".in_time")},
             {"bar",
              bar_of({{"helft", median, colour::dark}, {"negen van de tien", ninety - median, colour::light}}, most)},
             {"bar_label", "De helft is klaar in " + counted(median, "dag", "dagen") + ", negen van de tien in " +
                               counted(ninety, "dag", "dagen")}});
    }
    return rows;
}

std::string month_name(const std::string& month) {
    constexpr std::string_view names[]{"jan", "feb", "mrt", "apr", "mei", "jun",
                                       "jul", "aug", "sep", "okt", "nov", "dec"};
    return std::string(names[static_cast<std::size_t>(std::stoi(month.substr(5)) - 1) % 12]);
}

/// Columns of the twelve months: places in percent, heights in the units of the drawing.
Json month_columns(const Json& months, const ReportPart& part) {
    int most = 1;
    for (const auto& one : months) most = std::max(most, one.at("in_time").get<int>() + one.at("late").get<int>());
    Json columns = Json::array();
    int place = 0;
    for (const auto& one : months) {
        const auto in_time = one.at("in_time").get<int>(), late = one.at("late").get<int>();
        const auto month = text_of(one, "month");
        const int tall = chart_height * in_time / most, red = chart_height * late / most;
        columns.push_back({{"x", std::to_string(place * 100 / 12 + 1)},
                           {"text_x", std::to_string(place * 100 / 12 + 4)},
                           {"month", month_name(month)},
                           {"year", month.substr(0, 4)},
                           {"in_time", in_time},
                           {"over_time", late},
                           {"total", in_time + late},
                           {"has_any", in_time + late > 0},
                           {"in_time_y", chart_height + 18 - tall},
                           {"in_time_height", tall},
                           {"late_y", chart_height + 18 - tall - red},
                           {"late_height", red},
                           {"text_y", chart_height + 14 - tall - red},
                           {"in_time_href", cases_href(part, "decided." + month + ".in_time")},
                           {"late_href", cases_href(part, "decided." + month + ".late")}});
        ++place;
    }
    return columns;
}

/// The lights of the parks, each with the list of those that have it.
Json lights_with_parks(const Json& figures, const ReportPart& part) {
    auto shown = lights_view(figures);
    for (auto& row : shown["rows"]) row["href"] = parks_href(part, row.at("light_id").get<std::string>());
    return shown;
}

}  // namespace

std::string parks_href(const ReportPart& part, const std::string& light) {
    return part.address() + "/terreinen?licht=" + light +
           (part.organisation.empty() ? std::string() : "&organisatie=" + part.organisation);
}

Json ids_behind(const Json& counted, const std::string& measure, const std::string& municipality) {
    const auto group = measure.ends_with(".all") ? measure.substr(0, measure.size() - 3) : std::string{};
    Json ids = Json::array();
    for (const auto& row : counted) {
        if (!municipality.empty() && row.at("municipality") != municipality) continue;
        for (const auto& one : row.at("measures")) {
            const auto name = one.get<std::string>();
            if (name != measure && (group.empty() || !name.starts_with(group))) continue;
            ids.push_back(row.at("id"));
            break;
        }
    }
    return ids;
}

Json dashboard_view(const Json& figures, const ReportPart& part) {
    const auto late = late_view(figures, part, shown_actions);
    const auto lead = lead_rows(figures, part);
    return {{"figures", key_strip(figures, part)},
            {"budgets", budgets_view(figures, part)},
            {"amounts_href", link_to(part.address() + "/bedragen", {{"organisatie", part.organisation}})},
            {"has_budgets", !figures.at("budgets").empty()},
            {"lead_times", lead},
            {"has_lead_times", !lead.empty()},
            {"months", month_columns(figures.at("lead_times").at("months"), part)},
            {"lights", lights_with_parks(figures, part)},
            {"interventions", interventions_view(figures, part)},
            {"late", late},
            {"has_late", !late.empty()},
            {"late_href", cases_href(part, "late.all")}};
}

}  // namespace bolwerk::web
