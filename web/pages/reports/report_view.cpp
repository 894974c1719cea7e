#include "web/pages/reports/report_view.hpp"

#include "engine/money.hpp"
#include "web/pages/reports/checks_view.hpp"
#include "web/pages/reports/figures_view.hpp"
#include "web/pages/reports/money_view.hpp"
#include "web/pages/reports/report_words.hpp"
#include "web/view/link.hpp"
#include "web/view/row_text.hpp"
#include "workflows/part_of.hpp"
#include "workflows/progress_report/lights_by_hand.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::size_t shown_actions = 25;

Json lights_message(const Json& figures) {
    const auto& now = figures.at("lights");
    const auto count = [&](const char* light) { return now.at(light).get<std::int64_t>(); };
    const auto green = count("green"), lit = green + count("amber") + count("red");
    if (lit == 0)
        return {{"headline", "Er loopt nog niets om te beoordelen"},
                {"text", "Geen enkel terrein heeft een stoplicht."},
                {"tone", "none"},
                {"has_href", false}};
    std::string text = counted(count("red"), "terrein loopt", "terreinen lopen") + " vast.";
    if (const auto& previous = figures.at("previous"); previous.is_object()) {
        const auto before = previous.at("lights").at("green").get<std::int64_t>();
        text = green == before ? "Dat zijn er evenveel als in de vorige rapportage."
                               : (std::abs(green - before) == 1 ? "Dat is er " : "Dat zijn er ") +
                                     std::to_string(std::abs(green - before)) + (green > before ? " meer" : " minder") +
                                     " dan in de vorige rapportage.";
    }
    return {{"headline", workflows::part_of(green, lit, {"ligt", "liggen"}, {"terrein", "terreinen"}) + " op schema"},
            {"text", text},
            {"tone", count("red") == 0 ? "good" : "attention"},
            {"has_href", true},
            {"href", "#terreinen"}};
}

Json money_message(const Json& figures, const ReportPart& part) {
    const auto year = text_of(figures, "day").substr(0, 4);
    std::int64_t ceiling = 0, granted = 0;
    for (const auto& one : figures.at("budgets")) {
        if (!text_of(one, "period").starts_with(year)) continue;
        ceiling += one.at("ceiling").get<std::int64_t>();
        granted += one.at("granted").get<std::int64_t>() + one.at("determined").get<std::int64_t>();
    }
    if (ceiling == 0)
        return {{"headline", "Geen subsidieplafond in " + year},
                {"text", "Er is voor dit jaar geen plafond bekendgemaakt."},
                {"tone", "none"},
                {"has_href", false}};
    return {{"headline", engine::euros({granted}) + " is verleend in " + year},
            {"text", "Dat is " + share_text(granted, ceiling) + " van het plafond van " + engine::euros({ceiling}) +
                         " voor de hele provincie."},
            {"tone", "none"},
            {"has_href", true},
            {"href", link_to(part.address() + "/bedragen", {{"jaar", year}})}};
}

Json late_message(const Json& figures, const ReportPart& part) {
    const auto late = static_cast<std::int64_t>(figures.at("late").size());
    const auto bound = figures.at("bounds").at("amber_days").dump();
    if (late == 0)
        return {{"headline", "Geen actie is te lang blijven liggen"},
                {"text", "Niets is meer dan " + bound + " dagen te laat."},
                {"tone", "good"},
                {"has_href", false}};
    return {{"headline", counted(late, "actie vraagt", "acties vragen") + " aandacht"},
            {"text", (late == 1 ? "Die is meer dan " : "Die zijn meer dan ") + bound + " dagen te laat."},
            {"tone", "attention"},
            {"has_href", true},
            {"href", cases_href(part, "late.all")}};
}

void add_notes(Json& values, const WrittenWords& words) {
    for (const auto* section : {"summary", "parks", "kpis", "interventions", "checks", "coverage", "subsidies", "risks",
                                "planning", "privacy"})
        values[std::string(section) + "_note"] = note_of(words, section);
}

/// What explains a table or stands in its place: on the page, on paper and in the workbook alike.
void add_explanations(Json& values) {
    for (const auto& [key, sentence] :
         {std::pair{"parks_none", "Hier is nog niets om te beoordelen."},
          {"scores_none", "Op de peildatum had geen terrein een score."},
          {"checks_none", "Toen deze cijfers zijn vastgelegd, telde Bolwerk controles nog niet apart."},
          {"budgets_none", "Op de peildatum was voor deze provincie geen subsidieplafond bekendgemaakt."},
          {"late_none", "Geen actie is zo laat dat zij hier hoort."},
          {"planning_none", "In het volgende kwartaal loopt geen termijn af."},
          {"figures_none",
           "Toen deze cijfers zijn vastgelegd, telde Bolwerk de kerncijfers nog niet apart per gemeente."},
          {"rounds_why",
           "Alleen aantallen. Wat politie en gemeente antwoordden, is vertrouwelijk (V3) en staat hier "
           "niet in. Een aantal onder de vijf noemen wij niet."},
          {"privacy_why",
           "Een aantal onder de vijf noemen wij niet. Wie V3 mag lezen, vindt de aantallen in de "
           "V3-bijlage."}})
        values[key] = sentence;
}

/// "Volgens de rekenregels. 12 terreinen hebben geen stoplicht: ..."
std::string lights_why(const Json& lights, const WrittenWords& words) {
    const auto set = static_cast<std::int64_t>(words.lights.size());
    const auto who = set == 0 ? std::string("Volgens de rekenregels. ")
                              : counted(set, "stoplicht is", "stoplichten zijn") +
                                    " met de hand aangepast en zo geteld. Ernaast staat wat de rekenregels geven. ";
    return who + counted(lights.at("grey"), "terrein heeft", "terreinen hebben") +
           " geen stoplicht: daar loopt nog niets om te beoordelen.";
}

/// Why something of the figures is not told: of one municipality that is more than of all of the area.
void add_reasons(Json& values, bool area_wide) {
    values["kpis_why"] =
        area_wide ? "" : "Risicorondes, signalen, scores en budgetten staan alleen bij het hele gebied.";
    values["subsidies_why"] =
        area_wide
            ? "Aantallen onder de vijf over afwijzingen, bezwaren en ingebrekestellingen worden niet genoemd."
            : "Aantallen onder de vijf over aanvragen uit één gemeente noemen wij niet, en ook niet waaruit zij zijn "
              "af te leiden.";
}

/// What is counted of all of the area and of each municipality alike.
void add_figures(Json& values, const Json& figures, const ReportPart& part) {
    values["has_figures"] = figures.is_object();
    values["checks"] = figures.is_object() ? checks_view(figures, part) : Json::array();
    values["has_checks"] = !values["checks"].empty();
    using View = Json (*)(const Json&, const ReportPart&);
    for (const auto& [key, view] :
         std::initializer_list<std::pair<const char*, View>>{{"kpis", key_figures_view},
                                                             {"interventions", interventions_view},
                                                             {"coverage", coverage_view},
                                                             {"subsidies", subsidies_view}})
        values[key] = figures.is_object() ? view(figures, part) : Json::array();
}

/// What is about the whole area only, and is left out when one municipality is chosen.
void add_area(Json& values, const Json& figures, const ReportPart& part, const WrittenWords& words) {
    values["lights"] = lights_view(figures);
    values["lights"]["why"] = lights_why(values["lights"], words);
    values["messages"] = key_messages(figures, part);
    values["signals"] = signals_view(figures);
    values["scores"] = scores_view(figures);
    values["has_scores"] = !values["scores"].empty();
    values["privacy"] = privacy_view(figures);
    values["has_privacy"] = part.municipality.empty() && !values["privacy"].empty();
    values["rounds"] = rounds_view(figures, part);
    values["has_rounds"] = part.municipality.empty() && !values["rounds"].empty();
    values["budgets"] = budgets_view(figures, part);
    values["has_budgets"] = !values["budgets"].empty();
}

}  // namespace

Json key_messages(const Json& figures, const ReportPart& part) {
    return Json::array({lights_message(figures), money_message(figures, part), late_message(figures, part)});
}

Json report_view(const Json& report, const ReportPart& part) {
    const auto by_hand = workflows::report::lights_by_hand(report.at("words"));
    const auto figures = workflows::report::with_lights_by_hand(report.at("figures"), by_hand);
    const auto words = written_words(report.at("words"));
    Json values{{"area_wide", part.municipality.empty()},
                {"organisation", report.at("organisation")},
                {"title", report.at("title")},
                {"number", report.at("number")},
                {"day_text", day_text(report.at("day"))},
                {"municipalities", municipalities_view(figures, part)},
                {"parks", parks_view(figures, words, part)},
                {"late", late_view(figures, part, shown_actions)},
                {"planning", planning_view(figures, part, shown_actions)},
                {"kpis_missing", missing_view("kpis")},
                {"checks_missing", missing_view("checks")},
                {"signals_missing", missing_view("signals")},
                {"perception_missing", missing_view("perception")},
                {"decisions", words.decisions},
                {"has_decisions", !words.decisions.empty()},
                {"reactions", words.reactions},
                {"has_reactions", !words.reactions.empty()},
                {"late_more", more_view(figures.at("late"), part, shown_actions, "late.all")},
                {"planning_more", more_view(figures.at("planning"), part, shown_actions, "planning.quarter")},
                {"adopted", words.adopted.is_null() ? Json::array() : Json::array({words.adopted})},
                {"is_published", words.published}};
    for (const auto* list : {"parks", "late", "planning"})
        values["has_" + std::string(list)] = !values.at(list).empty();
    values["period_text"] =
        "Stand op " + day_text(report.at("day")) + ". Periode vanaf " + day_text(figures.at("since")) + ".";
    values["part_text"] = part.municipality.empty() ? "Het hele gebied" : municipality_name(figures, part.municipality);
    add_notes(values, words);
    add_explanations(values);
    add_reasons(values, part.municipality.empty());
    add_figures(values, figures_of(figures, part), part);
    add_area(values, figures, part, words);
    return values;
}

}  // namespace bolwerk::web
