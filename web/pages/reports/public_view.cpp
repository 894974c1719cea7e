#include "web/pages/reports/public_view.hpp"

#include <array>

#include "web/pages/reports/money_view.hpp"
#include "web/pages/reports/report_words.hpp"
#include "web/view/row_text.hpp"
#include "workflows/checks.hpp"
#include "workflows/progress_report/check_figures.hpp"
#include "workflows/progress_report/lights_by_hand.hpp"
#include "workflows/progress_report/public_part.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

struct LabelledRow {
    const char* key;
    std::string_view title;
};
constexpr std::array light_rows{LabelledRow{"green", "Op schema"}, LabelledRow{"amber", "Let op"},
                                LabelledRow{"red", "Loopt vast"}};
constexpr std::array coverage_rows{LabelledRow{"cooperation", "Actieve publiek-private samenwerking"},
                                   LabelledRow{"kvo_b", "Geldig Keurmerk Veilig Ondernemen"},
                                   LabelledRow{"biz", "Bedrijveninvesteringszone in werking"}};

template <std::size_t N>
Json counts_of(const Json& figures, const std::array<LabelledRow, N>& rows, std::string (*words)(const Json&)) {
    Json all = Json::array();
    for (const auto& row : rows) all.push_back({{"title", row.title}, {"count", words(figures.at(row.key))}});
    return all;
}

/// As adopted, and where some were set by hand by rule as well (HANDBOOK 16.2).
void add_lights(Json& values, const Json& report) {
    const auto& moves = report.at("moves");
    values["has_set"] = !moves.empty();
    if (moves.empty()) {
        values["lights"] = counts_of(report.at("figures").at("lights"), light_rows, published_text);
        return;
    }
    const auto& by_rule = report.at("lights");
    const auto told = workflows::report::told_lights(workflows::report::moved_lights(by_rule, moves), by_rule);
    values["lights"] = counts_of(told.at(0), light_rows, published_text);
    for (std::size_t row = 0; row < light_rows.size(); ++row)
        values["lights"][row]["rule_count"] = published_text(told.at(1).at(light_rows[row].key));
}

Json public_interventions(const Json& rows) {
    Json all = Json::array();
    for (const auto& one : rows)
        all.push_back({{"title", category_title(text_of(one, "category"))},
                       {"planned", published_text(one.at("planned"))},
                       {"running", published_text(one.at("running"))},
                       {"done", published_text(one.at("done"))}});
    return all;
}

/// Of a report from before Bolwerk counted checks there are none.
Json public_checks(const Json& figures) {
    Json all = Json::array();
    for (const auto& one : figures.value("checks", Json::array()))
        for (const auto& kind : workflows::check_kinds())
            if (one.at("code") == kind.code)
                all.push_back({{"title", kind.title}, {"done", published_text(one.at("done"))}});
    return all;
}

/// How far the parks of each municipality are; of a report from before these were told apart there are none.
Json public_municipalities(const Json& figures) {
    Json all = Json::array();
    for (const auto& one : figures.value("by_municipality", Json::array())) {
        Json row{{"name", one.at("name")}, {"parks", one.at("parks")}};
        for (const auto* key : {"cooperation", "kvo_b", "biz", "done"}) row[key] = published_text(one.at(key));
        all.push_back(std::move(row));
    }
    return all;
}

Json public_figures(const Json& rows) {
    Json all = Json::array();
    for (const auto& one : rows) {
        const auto& percent = one.at("percent");
        all.push_back({{"title", key_figure_title(text_of(one, "id"))},
                       {"share", percent.is_number() ? std::to_string(percent.get<int>()) + "%"
                                                     : std::string("niet bekendgemaakt: te weinig gevallen")}});
    }
    return all;
}

}  // namespace

Json public_view(const Json& report) {
    const auto& figures = report.at("figures");
    const auto words = written_words(report.at("words"));
    Json values{{"page_title", text_of(report, "title") + " " + text_of(report, "organisation")},
                {"title", report.at("title")},
                {"organisation", report.at("organisation")},
                {"day_text", day_text(report.at("day"))},
                {"park_count", figures.at("coverage").at("parks")},
                {"municipality_count", figures.at("municipalities")},
                {"coverage", counts_of(figures.at("coverage"), coverage_rows, count_text)},
                {"interventions", public_interventions(figures.at("interventions"))},
                {"checks", public_checks(figures)},
                {"by_municipality", public_municipalities(figures)},
                {"kpis", public_figures(figures.at("kpis"))},
                {"budgets", budgets_view(figures, {{}, {}, {}})},
                {"has_budgets", !figures.at("budgets").empty()},
                {"decisions", words.decisions},
                {"has_decisions", !words.decisions.empty()},
                {"adopted_on", words.adopted.is_null() ? Json("") : words.adopted.at("on")},
                {"adopted_text", words.adopted.is_null() ? Json("") : words.adopted.at("text")}};
    add_lights(values, report);
    values["has_checks"] = !values.at("checks").empty();
    values["has_municipalities"] = !values.at("by_municipality").empty();
    for (const auto* section : {"summary", "kpis", "interventions", "coverage", "subsidies"}) {
        values[std::string(section) + "_note"] = Json::array();
        for (const auto& note : note_of(words, section))
            values[std::string(section) + "_note"].push_back({{"text", note.at("text")}});
    }
    return values;
}

}  // namespace bolwerk::web
