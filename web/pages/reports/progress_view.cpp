#include "web/pages/reports/progress_view.hpp"

#include <algorithm>
#include <array>

#include "web/pages/reports/report_words.hpp"
#include "web/server/text.hpp"
#include "web/view/badge_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

struct LightPart {
    const char* id;
    const char* label;
    std::string_view fill;
};
constexpr std::array lights{LightPart{"green", "Op schema", colour::good},
                            LightPart{"amber", "Let op", colour::attention},
                            LightPart{"red", "Loopt vast", colour::wrong}};

std::string state_text(const ReportPart& part, std::string_view workflow, const Json& state) {
    if (!state.is_string()) return "–";
    const auto found = std::ranges::find(part.definitions, workflow, &engine::Definition::id);
    return badge_of(found == part.definitions.end() ? nullptr : &*found, state.get<std::string>()).at("label");
}

std::string joined(const Json& sentences) {
    std::string all;
    for (const auto& one : sentences) all += (all.empty() ? "" : " ") + one.get<std::string>();
    return all;
}

Json park_row(const Json& park, const Json& figures, const WrittenWords& words, const ReportPart& part) {
    const auto id = std::to_string(park.at("id").get<std::int64_t>());
    const auto hand = words.lights.find(id);
    const bool set = hand != words.lights.end();
    const auto light = park.at("light").get<std::string>();
    const auto rule = park.value("rule_light", light);
    const auto count = [&](const char* key) { return park.at(key).get<std::int64_t>(); };
    const auto all = count("planned") + count("running") + count("done");
    const auto because = joined(park.at("because"));
    return {{"name", park.at("name")},
            {"href", "/terreinen/" + park.at("rin").get<std::string>()},
            {"municipality", municipality_name(figures, park.at("municipality"))},
            {"light", light_badge(light)},
            {"is_set", set},
            {"rule_light", light_badge(rule).at("label")},
            {"set_reason", set ? hand->second.at("reason") : Json("")},
            {"set_by", set ? hand->second.at("by") : Json("")},
            {"trend", trend_view(text_of(park, "trend"))},
            {"plan_text", state_text(part, "project_plan", park.at("plan"))},
            {"cooperation_text", state_text(part, "cooperation", park.at("cooperation"))},
            {"kvo_b_text", state_text(part, "kvo_b", park.at("kvo_b"))},
            {"checked_text", day_text(park.value("checked_on", Json()))},
            {"has_actions", all > 0},
            {"bar", bar_of({{"klaar", count("done"), colour::dark},
                            {"loopt", count("running"), colour::middle},
                            {"gepland", count("planned"), colour::light}},
                           all)},
            {"bar_label", all == 0 ? std::string("Nog geen interventies")
                                   : std::to_string(count("done")) + " van " +
                                         counted(all, "interventie", "interventies") + " klaar"},
            {"late_count", count("late")},
            {"has_late", count("late") > 0},
            {"because", because},
            {"has_because", !because.empty()},
            {"cases_href", cases_href(part, "park." + id)}};
}

}  // namespace

std::string municipality_name(const Json& figures, const std::string& code) {
    for (const auto& one : figures.at("municipalities"))
        if (one.at("code") == code) return one.at("name");
    return code;
}

Json figures_of(const Json& figures, const ReportPart& part) {
    if (part.municipality.empty()) return figures;
    for (const auto& one : figures.at("municipalities"))
        if (one.at("code") == part.municipality) return one.value("part", Json());
    return {};
}

std::string cases_href(const ReportPart& part, const std::string& measure) {
    auto href = part.address() + "/zaken?cijfer=" + percent_encoded(measure);
    if (!part.organisation.empty()) href += "&organisatie=" + part.organisation;
    if (!part.municipality.empty()) href += "&gemeente=" + part.municipality;
    return href;
}

Json lights_view(const Json& figures) {
    const auto& now = figures.at("lights");
    const auto& previous = figures.at("previous");
    const auto by_rule = figures.find("rule_lights");
    const bool has_set = by_rule != figures.end();
    std::vector<Part> parts;
    Json rows = Json::array();
    std::int64_t whole = 0;
    std::string label;
    for (const auto& light : lights) {
        const auto count = now.at(light.id).get<std::int64_t>();
        parts.push_back({light.label, count, light.fill});
        whole += count;
        label += std::string(label.empty() ? "" : ", ") + light.label + ": " + std::to_string(count);
        rows.push_back({{"label", light.label},
                        {"light_id", light.id},
                        {"fill", light.fill},
                        {"count", count},
                        {"has_set", has_set},
                        {"rule_count", has_set ? by_rule->at(light.id) : now.at(light.id)},
                        {"has_before", previous.is_object()},
                        {"before", previous.is_object() ? previous.at("lights").at(light.id) : Json(0)}});
    }
    return {{"bar", bar_of(parts, whole)},
            {"label", "Stoplichten van de terreinen. " + label + "."},
            {"rows", rows},
            {"lit", whole},
            {"grey", now.at("grey")},
            {"has_set", has_set},
            {"has_before", previous.is_object()},
            {"before_day", previous.is_object() ? day_text(previous.at("day")) : std::string()}};
}

Json municipalities_view(const Json& figures, const ReportPart& part) {
    Json rows = Json::array();
    std::int64_t without = 0;
    for (const auto& one : figures.at("municipalities")) {
        const auto code = one.at("code").get<std::string>();
        if (!part.municipality.empty() && code != part.municipality) continue;
        if (one.at("light") == "grey" && part.municipality.empty()) {
            ++without;
            continue;
        }
        rows.push_back({{"name", one.at("name")},
                        {"href", part.address() + "?gemeente=" + code},
                        {"light", light_badge(text_of(one, "light"))},
                        {"is_set", one.contains("rule_light")},
                        {"rule_light", light_badge(one.value("rule_light", text_of(one, "light"))).at("label")},
                        {"trend", trend_view(text_of(one, "trend"))},
                        {"park_count", one.at("parks")},
                        {"plan_count", one.at("plans")},
                        {"plans_href", part.address() + "/zaken?cijfer=plan.active&gemeente=" + code},
                        {"cooperation_count", one.at("cooperation")},
                        {"cooperation_href", part.address() + "/zaken?cijfer=coverage.cooperation&gemeente=" + code},
                        {"kvo_b_count", one.at("kvo_b")},
                        {"kvo_b_href", part.address() + "/zaken?cijfer=coverage.kvo_b&gemeente=" + code},
                        {"late_count", one.at("late")},
                        {"late_href", part.address() + "/zaken?cijfer=intervention.all.late&gemeente=" + code}});
    }
    return {{"rows", rows},
            {"has_why", without > 0},
            {"why", counted(without, "gemeente heeft", "gemeenten hebben") +
                        " nog geen plan of samenwerking om te beoordelen."}};
}

Json parks_view(const Json& figures, const WrittenWords& words, const ReportPart& part) {
    std::vector<const Json*> lit;
    for (const auto& park : figures.at("parks"))
        if (park.at("light") != "grey" && (part.municipality.empty() || park.at("municipality") == part.municipality))
            lit.push_back(&park);
    const auto concern = [](const Json* park) {
        const auto light = park->at("light").get<std::string>();
        return light == "red" ? 0 : light == "amber" ? 1 : 2;
    };
    std::ranges::stable_sort(lit, {}, concern);
    Json rows = Json::array();
    for (const auto* park : lit) rows.push_back(park_row(*park, figures, words, part));
    return rows;
}

}  // namespace bolwerk::web
