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

}  // namespace

void add_outcomes_link(engine::Json& page, const LoadedCase& file) {
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
}

}  // namespace bolwerk::web
