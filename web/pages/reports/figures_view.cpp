#include "web/pages/reports/figures_view.hpp"

#include <algorithm>
#include <array>

#include "web/pages/reports/report_words.hpp"
#include "web/view/badge_view.hpp"
#include "web/view/link.hpp"
#include "web/view/row_text.hpp"
#include "workflows/progress_report/sections.hpp"
#include "workflows/progress_report/small_counts.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// Behind which measure the cases of a key figure stand; empty for one whose cases are not shown.
std::string measure_of(std::string_view key_figure) {
    if (key_figure == "parks_with_matrices" || key_figure == "signals_judged") return {};
    if (key_figure == "parks_checked") return "check.recent";
    if (key_figure == "municipalities_with_plan") return "plan.active";
    if (key_figure == "parks_organised") return "coverage.cooperation";
    if (key_figure == "effect_measured") return "effect.measured";
    return "subsidy.in_time";
}

struct Coverage {
    const char* key;
    std::string_view title;
    const char* measure;  ///< empty: the register says it, no case does
};
constexpr std::array coverages{Coverage{"cooperation", "Actieve publiek-private samenwerking", "coverage.cooperation"},
                               Coverage{"kvo_b", "Geldig Keurmerk Veilig Ondernemen", "coverage.kvo_b"},
                               Coverage{"kvo_b_soon", "Keurmerk verloopt binnen een half jaar", "coverage.kvo_b_soon"},
                               Coverage{"biz", "Bedrijveninvesteringszone in werking", "coverage.biz"},
                               Coverage{"business_association", "Ondernemersvereniging", ""},
                               Coverage{"park_management", "Parkmanagement", ""}};

/// A report from before counts of rounds were kept back holds them as they were.
Json told_again(const Json& count) {
    return count.is_number() ? workflows::report::told(count.get<std::int64_t>()) : Json();
}

bool shows(const Json& row, const ReportPart& part) {
    return part.municipality.empty() || row.at("municipality") == part.municipality;
}

Json action_row(const Json& row) {
    return {{"number", row.at("number")},
            {"href", "/zaken/" + row.at("number").get<std::string>()},
            {"title", row.at("title")},
            {"park", row.at("park")}};
}

}  // namespace

Json missing_view(std::string_view section) {
    Json rows = Json::array();
    for (const auto& one : workflows::report::missing_sources())
        if (one.section == section) rows.push_back({{"title", one.title}, {"why", one.why}});
    return rows;
}

Json key_figures_view(const Json& figures, const ReportPart& part) {
    Json rows = Json::array();
    for (const auto& one : figures.at("kpis")) {
        const bool is_told = one.at("part").is_number();
        const auto part_of = is_told ? one.at("part").get<std::int64_t>() : 0;
        const auto whole = is_told ? one.at("whole").get<std::int64_t>() : 0;
        const auto measure = measure_of(text_of(one, "id"));
        const auto& before = one.at("before");
        rows.push_back(
            {{"title", key_figure_title(text_of(one, "id"))},
             {"share", share_text(part_of, whole)},
             {"count", is_told ? std::to_string(part_of) + " van " + std::to_string(whole) : kept_back_text(Json())},
             {"part", is_told ? one.at("part") : Json(kept_back_text(Json()))},
             {"whole", is_told ? one.at("whole") : Json(kept_back_text(Json()))},
             {"bar", bar_of({{"deel", part_of, colour::dark}}, whole)},
             {"has_href", !measure.empty()},
             {"has_before", before.is_number()},
             {"before", before.is_number() ? std::to_string(before.get<int>()) + "%" : std::string("–")},
             {"href", measure.empty() ? std::string() : cases_href(part, measure)}});
    }
    return rows;
}

Json interventions_view(const Json& figures, const ReportPart& part) {
    std::int64_t most = 1;
    for (const auto& one : figures.at("interventions"))
        most = std::max(most, one.at("planned").get<std::int64_t>() + one.at("running").get<std::int64_t>() +
                                  one.at("done").get<std::int64_t>());
    Json rows = Json::array();
    for (const auto& one : figures.at("interventions")) {
        const auto group = "intervention." + text_of(one, "category");
        Json row{{"title", category_title(text_of(one, "category"))},
                 {"bar", bar_of({{"klaar", one.at("done"), colour::dark},
                                 {"loopt", one.at("running"), colour::middle},
                                 {"gepland", one.at("planned"), colour::light}},
                                most)},
                 {"bar_label", category_title(text_of(one, "category")) + ": " + one.at("done").dump() + " klaar, " +
                                   one.at("running").dump() + " loopt, " + one.at("planned").dump() + " gepland"}};
        for (const auto* key : {"planned", "running", "done", "late"}) {
            row[std::string(key) + "_count"] = one.at(key);
            row[std::string(key) + "_href"] = cases_href(part, group + "." + key);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

Json rounds_view(const Json& figures, const ReportPart& part) {
    const auto rounds = figures.value("rounds", Json());
    Json rows = Json::array();
    if (!rounds.is_object()) return rows;
    const auto found = std::ranges::find(part.definitions, "risk_round", &engine::Definition::id);
    const auto* definition = found == part.definitions.end() ? nullptr : &*found;
    for (const auto& phase : rounds.at("phases"))
        rows.push_back({{"title", "Rondes: " + text_of(badge_of(definition, text_of(phase, "state")), "label")},
                        {"count", kept_back_text(told_again(phase.at("count")))}});
    if (rows.empty()) return rows;
    for (const auto& [key, title] :
         {std::pair{"asked", "Terreinen in een ronde"}, std::pair{"complete", "Waarvan met twee ingediende matrices"},
          std::pair{"analyses", "Vastgestelde analyses die nog gelden"},
          std::pair{"designations", "Aangewezen handhavingsknelpunten"}})
        rows.push_back({{"title", title}, {"count", kept_back_text(rounds.at(key))}});
    return rows;
}

Json coverage_view(const Json& figures, const ReportPart& part) {
    const auto& coverage = figures.at("coverage");
    const auto parks = coverage.at("parks").get<std::int64_t>();
    Json rows = Json::array();
    for (const auto& one : coverages) {
        const auto count = coverage.at(one.key).get<std::int64_t>();
        const auto unknown = coverage.value(std::string(one.key) + "_unknown", std::int64_t{0});
        const bool counts_cases = *one.measure != '\0';
        const bool nobody_knows = count == 0 && unknown > 0;
        rows.push_back({{"title", one.title},
                        {"count", nobody_knows ? Json("niet bekend") : Json(count)},
                        {"share", nobody_knows ? std::string("–") : share_text(count, parks)},
                        {"bar", bar_of({{"terreinen", count, colour::dark}}, parks)},
                        {"has_note", unknown > 0},
                        {"note", "van " + counted(unknown, "terrein", "terreinen") + " is dit niet bekend"},
                        {"href", counts_cases ? cases_href(part, one.measure)
                                              : link_to(part.address() + "/terreinen",
                                                        {{"kenmerk", one.key}, {"gemeente", part.municipality}})}});
    }
    return rows;
}

Json late_view(const Json& figures, const ReportPart& part, std::size_t most) {
    Json rows = Json::array();
    for (const auto& one : figures.at("late")) {
        if (!shows(one, part) || rows.size() == most) continue;
        auto row = action_row(one);
        row["when"] = counted(one.at("days"), "dag", "dagen") + " te laat";
        row["light"] = light_badge(text_of(one, "light"));
        rows.push_back(std::move(row));
    }
    return rows;
}

Json more_view(const Json& rows, const ReportPart& part, std::size_t most, const std::string& measure) {
    const auto all =
        static_cast<std::size_t>(std::ranges::count_if(rows, [&](const Json& one) { return shows(one, part); }));
    if (all <= most) return Json::array();
    return Json::array({{{"text", "De eerste " + std::to_string(most) + " van " + std::to_string(all) + "."},
                         {"href", cases_href(part, measure)}}});
}

Json planning_view(const Json& figures, const ReportPart& part, std::size_t most) {
    Json rows = Json::array();
    for (const auto& one : figures.at("planning")) {
        if (!shows(one, part) || rows.size() == most) continue;
        auto row = action_row(one);
        row["when"] = day_text(one.at("on"));
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace bolwerk::web
