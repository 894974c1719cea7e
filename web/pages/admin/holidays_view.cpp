#include "web/pages/admin/holidays_view.hpp"

#include "engine/term/calendar.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// "donderdag 1 januari": the year stands above the table.
std::string day_text(engine::Date day) {
    const auto text = engine::long_date(day);
    return text.substr(0, text.rfind(' '));
}

Json row_of(const engine::term::Holiday& holiday) {
    return {{"date_text", day_text(holiday.day)},
            {"day", engine::iso(holiday.day)},
            {"holiday", holiday.name},
            {"basis", holiday.source},
            {"can_remove", holiday.by_decree()},
            {"remove_href", "/beheer/feestdagen/" + engine::iso(holiday.day) + "/weg"}};
}

std::string horizon_text(int known_until, bool soon) {
    const auto year = std::to_string(known_until);
    return soon ? "De dagen die het kabinet gelijkstelt aan een feestdag, zijn nog maar bekend tot en met " + year +
                      ". Voeg de nieuwe dagen toe zodra het besluit er is."
                : "De dagen die het kabinet gelijkstelt aan een feestdag, zijn bekend tot en met " + year +
                      ". Bij een termijn die later eindigt, waarschuwt Bolwerk.";
}

}  // namespace

Json holidays_view(const Json& found, int known_until, engine::Date today) {
    Json years = Json::array();
    for (const auto& one : found) {
        const engine::term::Holiday holiday{engine::parse_iso_date(one.at("day").get<std::string>()).value(),
                                            one.at("name"), one.at("source")};
        const auto year = std::to_string(engine::year_of(holiday.day));
        if (years.empty() || years.back().at("year") != year)
            years.push_back({{"year", year}, {"holidays", Json::array()}});
        years.back()["holidays"].push_back(row_of(holiday));
    }
    const bool soon = known_until <= engine::year_of(today);
    return {{"horizon_kind", soon ? "warning" : "info"},
            {"horizon_text", horizon_text(known_until, soon)},
            {"years", years}};
}

Json removal_view(engine::Date day, int terms) {
    const auto what = terms == 0 ? std::string("Er loopt nu geen termijn die daardoor verandert.")
                      : terms == 1
                          ? std::string("1 lopende termijn krijgt daardoor een andere laatste dag.")
                          : std::to_string(terms) + " lopende termijnen krijgen daardoor een andere laatste dag.";
    return {{"removal_title", "Haal " + engine::long_date(day) + " weg?"},
            {"terms_moved", terms},
            {"removal_text", what},
            {"confirm_href", "/beheer/feestdagen/" + engine::iso(day) + "/weg"}};
}

}  // namespace bolwerk::web
