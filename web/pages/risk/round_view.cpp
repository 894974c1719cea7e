#include "web/pages/risk/round_view.hpp"

#include <algorithm>
#include <map>

#include "web/pages/risk/matrix_view.hpp"
#include "web/view/badge_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

std::string of_all(std::int64_t part, std::int64_t all) { return std::to_string(part) + " van " + std::to_string(all); }

Json side_cell(const Json& matrix, std::int64_t indicators) {
    const bool visible = matrix.at("visible").get<bool>();
    const auto answered = matrix.at("answered").get<std::int64_t>();
    const bool counted = visible && text_of(matrix, "state") != "submitted" && answered > 0;
    return {{"href", "/matrices/" + std::to_string(matrix.at("id").get<std::int64_t>())},
            {"link", visible ? "Open de matrix van de " + side_text(matrix) : ""},
            {"is_open", visible},
            {"state", matrix_badge(text_of(matrix, "state"))},
            {"has_count", counted},
            {"count", of_all(answered, indicators) + " ingevuld"}};
}

/// The matrices come sorted by municipality and park; each park is one row with both sides.
Json municipality_groups(const Json& found) {
    const auto indicators = found.at("indicators").get<std::int64_t>();
    Json groups = Json::array();
    for (const auto& matrix : found.at("matrices")) {
        if (groups.empty() || groups.back().at("code") != matrix.at("municipality"))
            groups.push_back({{"code", matrix.at("municipality")},
                              {"name", matrix.at("municipality_name")},
                              {"parks", Json::array()}});
        auto& parks = groups.back()["parks"];
        if (parks.empty() || parks.back().at("rin") != matrix.at("rin"))
            parks.push_back({{"rin", matrix.at("rin")},
                             {"name", matrix.at("park")},
                             {"is_invented", matrix.at("fictitious")},
                             {"municipality_side", nullptr},
                             {"police_side", nullptr}});
        parks.back()[text_of(matrix, "side") + "_side"] = side_cell(matrix, indicators);
    }
    return groups;
}

void add_analyses(Json& groups, const Json& found, const engine::Definition& analysis, bool may_begin) {
    std::map<std::string, Json> by_place;
    for (const auto& one : found.at("analyses")) by_place[text_of(one, "municipality")] = one;
    for (auto& group : groups) {
        const auto known = by_place.find(group.at("code").get<std::string>());
        const bool there = known != by_place.end();
        group["has_analysis"] = there;
        group["may_begin"] = !there && may_begin;
        group["analysis_href"] = there ? "/analyses/" + text_of(known->second, "number") : std::string();
        group["analysis_number"] = there ? text_of(known->second, "number") : std::string();
        group["analysis_state"] = there ? badge_of(&analysis, text_of(known->second, "state")) : Json{};
    }
}

Json choice_rows(const Json& choices) {
    Json rows = Json::array();
    for (const auto& one : choices) {
        std::string parks;
        for (const auto& park : one.at("chosen")) parks += (parks.empty() ? "" : ", ") + park.get<std::string>();
        const bool none = one.at("none").get<bool>();
        rows.push_back({{"municipality", one.at("municipality")},
                        {"text", none ? "Geen terrein: " + text_of(one, "none_because") : parks},
                        {"deviates", !none && one.at("deviates").get<bool>()}});
    }
    return rows;
}

Json figure(std::string_view label, const std::string& value, std::string_view note) {
    return {{"label", label}, {"value", value}, {"note", note}};
}

Json figures_of(const Json& found) {
    std::int64_t all = 0, submitted = 0, own = 0, own_submitted = 0;
    for (const auto& matrix : found.at("matrices")) {
        const bool in = text_of(matrix, "state") == "submitted", mine = matrix.at("mine").get<bool>();
        all += 1;
        submitted += in ? 1 : 0;
        own += mine ? 1 : 0;
        own_submitted += mine && in ? 1 : 0;
    }
    Json figures = Json::array();
    if (own > 0) figures.push_back(figure("Uw matrices", of_all(own_submitted, own), "ingediend"));
    figures.push_back(figure("Alle matrices", of_all(submitted, all), "ingediend, voor zover u ze ziet"));
    figures.push_back(figure("Terreinen", std::to_string(all / 2), "elk met gemeente en politie"));
    return figures;
}

}  // namespace

Json round_view(const Json& found, const RoundWorkflows& workflows, bool may_analyse) {
    const auto number = text_of(found, "number"), state = text_of(found, "state");
    auto groups = municipality_groups(found);
    add_analyses(groups, found, workflows.analysis, may_analyse);
    const auto choices = choice_rows(found.at("choices"));
    const bool preparing = state == engine::main_line(workflows.round).front();
    return {{"page_title", number + " " + text_of(found, "title")},
            {"crumbs", Json::array({{{"label", "Risicorondes"}, {"href", "/risicorondes"}, {"current", false}},
                                    {{"label", number}, {"href", ""}, {"current", true}}})},
            {"title", found.at("title")},
            {"number", number},
            {"state", badge_of(&workflows.round, state)},
            {"purpose", text_of(found, "purpose")},
            {"set_text", "Indicatoren versie " + text_of(found, "set_version")},
            {"case_href", "/zaken/" + number},
            {"parks_href", "/risicorondes/" + number + "/terreinen"},
            {"may_choose_parks", preparing && found.at("leads").get<bool>()},
            {"analyses_href", "/risicorondes/" + number + "/analyses"},
            {"figures", figures_of(found)},
            {"has_groups", !groups.empty()},
            {"groups", groups},
            {"has_choices", !choices.empty()},
            {"choices", choices},
            {"empty",
             {{"empty_title", "U ziet hier geen terreinen"},
              {"empty_text", preparing ? "Kies eerst de terreinen van de ronde."
                                       : "De matrices zijn van gemeenten, politie en het RIEC."},
              {"has_empty_link", false},
              {"empty_href", ""},
              {"empty_link", ""}}},
            {"once_key", ""}};
}

Json round_rows(const Json& rounds, const engine::Definition& round) {
    Json rows = Json::array();
    for (const auto& one : rounds) {
        const auto own = one.at("own").get<std::int64_t>();
        rows.push_back(
            {{"href", "/risicorondes/" + text_of(one, "number")},
             {"number", one.at("number")},
             {"title", one.at("title")},
             {"state", badge_of(&round, text_of(one, "state"))},
             {"own", own > 0 ? of_all(one.at("own_submitted").get<std::int64_t>(), own) : "–"},
             {"all", of_all(one.at("submitted").get<std::int64_t>(), one.at("matrices").get<std::int64_t>())}});
    }
    return rows;
}

}  // namespace bolwerk::web
