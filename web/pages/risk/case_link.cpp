#include "web/pages/risk/case_link.hpp"

namespace bolwerk::web {
namespace {

engine::Json group_with(std::string_view title, std::string_view label, std::string_view value, const std::string& href,
                        std::string_view note = "Niet in de zaak zelf: wie wat ziet, verschilt") {
    return {{"group_id", "uitkomsten"},
            {"group_title", title},
            {"has_group_note", true},
            {"group_note", note},
            {"facts", engine::Json::array({{{"label", label}, {"value", value}, {"has_href", true}, {"href", href}}})}};
}

void add_analyses(engine::Json& page, std::int64_t park, const Visit& visit) {
    const auto found = visit.ask("risk/analyses_of_park", {{"park", std::to_string(park)}});
    const auto &numbers = found.at("chosen"), &again = found.at("measured_again");
    if (numbers.empty() && again.is_null()) return;
    auto group = group_with("Analyse van het RIEC", "", "", "", "Alleen wie de analyse mag lezen, ziet dit");
    group["facts"] = engine::Json::array();
    for (const auto& number : numbers)
        group["facts"].push_back({{"label", "Terrein gekozen in"},
                                  {"value", number},
                                  {"has_href", true},
                                  {"href", "/analyses/" + number.get<std::string>()}});
    if (again.is_string())
        group["facts"].push_back({{"label", "Nulmeting naast nameting"},
                                  {"value", again},
                                  {"has_href", true},
                                  {"href", "/analyses/" + again.get<std::string>() + "#t-nameting"}});
    page["fact_groups"].push_back(std::move(group));
}

}  // namespace

void add_outcomes_link(engine::Json& page, const LoadedCase& file, const Visit& visit) {
    const auto& subject = file.subject();
    if (subject.workflow == "risk_round")
        page["fact_groups"].push_back(
            group_with("Terreinen en matrices", "Voortgang", "Open de ronde", "/risicorondes/" + subject.number));
    if (subject.workflow == "park_record" && subject.data.contains("was"))
        page["fact_groups"].push_back(group_with("Verschillen met het register", "Vergelijking",
                                                 "Bekijk de verschillen", "/terreinen/wijzigingen/" + subject.number,
                                                 "Gegeven voor gegeven"));
    if (subject.workflow == "risk_analysis")
        page["fact_groups"].push_back(
            group_with("Uitkomsten per terrein", "Berekening", "Open de uitkomsten", "/analyses/" + subject.number));
    // An analysis is V3: whoever reads nothing of that level asks for none.
    if (subject.workflow == "project_plan" && visit.person.value("reads_riec", false))
        add_analyses(page, subject.park, visit);
}

}  // namespace bolwerk::web
