#include "web/pages/risk/round_view.hpp"

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

/// A side that the person does not see gives an empty cell.
Json side_of_park(const Json& park, const char* side, std::int64_t indicators) {
    const auto& sides = park.at("sides");
    return sides.is_object() && sides.contains(side) ? side_cell(sides.at(side), indicators) : Json();
}

Json park_rows(const Json& found) {
    const auto indicators = found.at("indicators").get<std::int64_t>();
    Json rows = Json::array();
    for (const auto& park : found.at("parks"))
        rows.push_back({{"rin", park.at("rin")},
                        {"name", park.at("park")},
                        {"municipality", park.at("municipality_name")},
                        {"is_invented", park.at("fictitious")},
                        {"municipality_side", side_of_park(park, "municipality", indicators)},
                        {"police_side", side_of_park(park, "police", indicators)}});
    return rows;
}

/// The municipalities of the round with how far they are, and the analysis of each.
Json municipality_rows(const Json& found, const engine::Definition& analysis, bool may_begin) {
    std::map<std::string, Json> by_place;
    for (const auto& one : found.at("analyses")) by_place[text_of(one, "municipality")] = one;
    Json rows = Json::array();
    for (const auto& one : found.at("municipalities")) {
        const auto known = by_place.find(text_of(one, "code"));
        const bool there = known != by_place.end();
        const auto number = there ? text_of(known->second, "number") : std::string();
        rows.push_back(
            {{"code", one.at("code")},
             {"name", one.at("name")},
             {"parks_href",
              round_address("/risicorondes/" + text_of(found, "number"), {.municipality = text_of(one, "code")}, 1) +
                  "#t-terreinen"},
             {"park_count", std::to_string(one.at("parks").get<std::int64_t>())},
             {"submitted", of_all(one.at("submitted").get<std::int64_t>(), one.at("matrices").get<std::int64_t>())},
             {"has_analysis", there},
             {"may_begin", !there && may_begin},
             {"analysis_href", there ? "/analyses/" + number : std::string()},
             {"analysis_number", number},
             {"analysis_state", there ? badge_of(&analysis, text_of(known->second, "state")) : Json{}}});
    }
    return rows;
}

Json choice_rows(const Json& choices) {
    Json rows = Json::array();
    for (const auto& one : choices) {
        std::string parks;
        for (const auto& park : one.at("chosen")) parks += (parks.empty() ? "" : ", ") + park.get<std::string>();
        const bool none = one.at("none").get<bool>();
        const auto because = text_of(one, "none_because");
        rows.push_back({{"municipality", one.at("municipality")},
                        {"text", !none             ? parks
                                 : because.empty() ? "Geen terrein"
                                                   : "Geen terrein: " + because},
                        {"deviates", !none && !text_of(one, "deviates_because").empty()},
                        {"deviates_because", text_of(one, "deviates_because")}});
    }
    return rows;
}

/// Each organisation with who may answer for it; one person alone has no deputy (HANDBOOK 7.1).
Json answerer_rows(const Json& answerers) {
    Json rows = Json::array();
    for (const auto& one : answerers) {
        std::string names;
        for (const auto& name : one.at("people")) names += (names.empty() ? "" : ", ") + name.get<std::string>();
        const auto many = one.at("people").size();
        rows.push_back({{"organisation", one.at("organisation")},
                        {"has_people", many > 0},
                        {"people", names},
                        {"lacks", many < 2},
                        {"what_lacks", many == 0   ? "Niemand kan hier nu invullen."
                                       : many == 1 ? "Er is geen vervanger."
                                                   : ""}});
    }
    return rows;
}

Json figure(std::string_view label, const std::string& value, std::string_view note) {
    return {{"label", label}, {"value", value}, {"note", note}};
}

Json figures_of(const Json& found) {
    const auto& counts = found.at("counts");
    const auto count = [&](const char* name) { return counts.at(name).get<std::int64_t>(); };
    Json figures = Json::array();
    if (count("own") > 0)
        figures.push_back(figure("Uw matrices", of_all(count("own_submitted"), count("own")), "ingediend"));
    figures.push_back(
        figure("Alle matrices", of_all(count("submitted"), count("matrices")), "ingediend, voor zover u ze ziet"));
    figures.push_back(figure("Terreinen", std::to_string(count("parks")), "elk met gemeente en politie"));
    figures.push_back(figure("Nog niet binnen", std::to_string(count("municipality_waits") + count("police_waits")),
                             std::to_string(count("municipality_waits")) + " van gemeenten, " +
                                 std::to_string(count("police_waits")) + " van politie"));
    return figures;
}

Json no_parks_text(bool preparing, bool filtered, const std::string& href) {
    return {{"empty_title", filtered ? "Geen terreinen gevonden" : "U ziet hier geen terreinen"},
            {"empty_text", filtered    ? "Er is geen terrein dat bij deze vraag past."
                           : preparing ? "Kies eerst de terreinen van de ronde."
                                       : "De matrices zijn van gemeenten, politie en het RIEC."},
            {"has_empty_link", filtered},
            {"empty_href", href},
            {"empty_link", "Toon alle terreinen"}};
}

}  // namespace

Json round_view(const Json& found, const RoundWorkflows& workflows, bool may_analyse, const RoundPart& part) {
    const auto number = text_of(found, "number"), state = text_of(found, "state"), href = "/risicorondes/" + number;
    const auto groups = municipality_rows(found, workflows.analysis, may_analyse);
    const auto choices = choice_rows(found.at("choices"));
    const auto parks = park_rows(found), answerers = answerer_rows(found.at("answerers"));
    const bool preparing = state == engine::main_line(workflows.round).front();
    Json page{{"page_title", number + " " + text_of(found, "title")},
              {"crumbs", Json::array({{{"label", "Risicorondes"}, {"href", "/risicorondes"}, {"current", false}},
                                      {{"label", number}, {"href", ""}, {"current", true}}})},
              {"title", found.at("title")},
              {"number", number},
              {"state", badge_of(&workflows.round, state)},
              {"purpose", text_of(found, "purpose")},
              {"set_text", "Indicatoren versie " + text_of(found, "set_version")},
              {"case_href", "/zaken/" + number},
              {"parks_href", href + "/terreinen"},
              {"may_choose_parks", preparing && found.at("leads").get<bool>()},
              {"analyses_href", href + "/analyses"},
              {"figures", figures_of(found)},
              {"has_groups", !groups.empty()},
              {"groups", groups},
              {"has_parks", !parks.empty()},
              {"parks", parks},
              {"has_answerers", !answerers.empty()},
              {"answerers", answerers},
              {"has_choices", !choices.empty()},
              {"choices", choices},
              {"empty", no_parks_text(preparing, part.is_filtered(), href)},
              {"once_key", ""}};
    add_round_part(page, href, part, found);
    return page;
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
