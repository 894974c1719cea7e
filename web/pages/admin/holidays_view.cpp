#include "web/pages/admin/holidays_view.hpp"

#include "engine/local_time.hpp"
#include "web/view/due_view.hpp"
#include "web/view/row_text.hpp"

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

std::string terms_text(int terms) {
    if (terms == 0) return "Er loopt nu geen termijn die daardoor verandert.";
    if (terms == 1) return "1 lopende termijn krijgt daardoor een andere laatste dag.";
    return std::to_string(terms) + " lopende termijnen krijgen daardoor een andere laatste dag.";
}

Json way(std::string_view choice, std::string_view label) { return {{"do", choice}, {"label", label}}; }

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

ProposedDay proposed_day(const Json& request) {
    return {request.at("is_added").get<bool>(),
            {engine::parse_iso_date(text_of(request, "day")).value(), text_of(request, "name"),
             text_of(request, "source")}};
}

Json proposal_view(const Json& request, const ProposedDay& proposed, int terms, engine::Date today) {
    const auto at = engine::parse_moment(text_of(request, "asked_at"));
    const bool mine = request.at("mine").get<bool>();
    return {{"what", (proposed.is_added ? "Voeg toe: " : "Haal weg: ") + engine::long_date(proposed.holiday.day) +
                         ", " + proposed.holiday.name},
            {"basis", proposed.holiday.source},
            {"terms_moved", terms},
            {"terms_text", terms_text(terms)},
            {"asked_text", "Voorgesteld door " + text_of(request, "asked_by") +
                               (at ? ", " + near_moment(*at, today) : std::string{}) +
                               (mine ? ". Een andere beheerder bevestigt het." : ".")},
            {"settle_href", "/beheer/feestdagen/voorstellen/" + std::to_string(request.at("id").get<std::int64_t>())},
            {"ways", mine ? Json::array({way("weiger", "Trek in")})
                          : Json::array({way("bevestig", "Bevestig"), way("weiger", "Wijs af")})}};
}

std::string asked_text(int terms) { return "Uw voorstel wacht op een andere beheerder. " + terms_text(terms); }

std::string settled_text(const Json& answer) {
    if (answer.at("outcome") == "withdrawn") return "U trok het voorstel in. De dagen blijven zoals ze zijn.";
    if (answer.at("outcome") == "refused") return "U wees het voorstel af. De dagen blijven zoals ze zijn.";
    return answer.at("is_added").get<bool>()
               ? "De dag is toegevoegd. Wettelijke termijnen rekenen ermee, ook als zij al lopen."
               : "De dag is weggehaald. Wettelijke termijnen rekenen er niet meer mee, ook als zij al lopen.";
}

Json removal_view(engine::Date day, int terms) {
    return {{"removal_title", "Haal " + engine::long_date(day) + " weg?"},
            {"terms_moved", terms},
            {"removal_text", terms_text(terms)},
            {"confirm_href", "/beheer/feestdagen/" + engine::iso(day) + "/weg"}};
}

}  // namespace bolwerk::web
