#include "web/pages/admin/people_view.hpp"

#include "web/server/text.hpp"
#include "web/view/due_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

std::string people_text(std::int64_t number) {
    return std::to_string(number) + (number == 1 ? " account" : " accounts");
}

std::string text_or_dash(const Json& value) {
    const auto text = value.get<std::string>();
    return text.empty() ? "–" : text;
}

Json row_of(const Json& person, engine::Date today) {
    const auto& at = person.at("last_sign_in");
    return {{"href", "/beheer/mensen/" + std::to_string(person.at("id").get<std::int64_t>())},
            {"person_name", person.at("name")},
            {"login", person.at("email")},
            {"organisation", text_or_dash(person.at("organisations"))},
            {"roles_text", text_or_dash(person.at("roles"))},
            {"state", account_badge(person.at("active").get<bool>())},
            {"last_seen",
             at.is_null() ? "nog nooit" : near_moment(engine::parse_moment(at.get<std::string>()).value(), today)}};
}

std::string address(const PeopleFilter& filter, std::int64_t page) {
    return "/beheer/mensen?q=" + percent_encoded(filter.words) +
           "&organisatie=" + (filter.organisation ? std::to_string(*filter.organisation) : "") +
           "&rol=" + percent_encoded(filter.role) + "&account=" + percent_encoded(filter.state) +
           "&pagina=" + std::to_string(page);
}

Json filter_view(const Json& found, const PeopleFilter& filter) {
    const Json states = Json::array({{{"value", "active"}, {"label", "Actief"}},
                                     {{"value", "blocked"}, {"label", "Geblokkeerd"}},
                                     {{"value", "without_role"}, {"label", "Actief, zonder rol"}}});
    const auto organisation = filter.organisation ? std::to_string(*filter.organisation) : "";
    return {{"filter_action", "/beheer/mensen"},
            {"search_label", "Zoek op naam of e-mailadres"},
            {"query", filter.words},
            {"button_label", "Toon mensen"},
            {"result_text", people_text(found.at("found").get<std::int64_t>()) + " gevonden"},
            {"selects", Json::array({filter_select("organisatie", "Organisatie", "Alle organisaties",
                                                   found.at("organisations"), organisation),
                                     filter_select("rol", "Rol", "Alle rollen", found.at("roles"), filter.role),
                                     filter_select("account", "Account", "Alle accounts", states, filter.state)})},
            {"kept", Json::array()},
            {"has_chips", false},
            {"chips", Json::array()}};
}

}  // namespace

Json account_badge(bool active) {
    return {{"label", active ? "Actief" : "Geblokkeerd"}, {"kind", active ? "safe" : "danger"}, {"is_paused", false}};
}

Json people_view(const Json& found, const PeopleFilter& filter, engine::Date today) {
    Json people = Json::array();
    for (const auto& person : found.at("people")) people.push_back(row_of(person, today));
    const auto total = found.at("found").get<std::int64_t>();
    const bool has_older = filter.page * PeopleFilter::on_a_page < total;
    return {{"intro", people_text(found.at("accounts").get<std::int64_t>()) + " in " +
                          std::to_string(found.at("organisations").size()) + " organisaties."},
            {"filter", filter_view(found, filter)},
            {"has_people", !people.empty()},
            {"people", people},
            {"empty",
             {{"empty_title", "Niemand gevonden"},
              {"empty_text", "Zoek op een ander woord, of haal een filter weg."},
              {"has_empty_link", true},
              {"empty_href", "/beheer/mensen"},
              {"empty_link", "Toon alle accounts"}}},
            {"paging",
             {{"paging_text", people_text(total)},
              {"has_pages", has_older || filter.page > 1},
              {"has_newer", filter.page > 1},
              {"newer_href", address(filter, filter.page - 1)},
              {"newer_label", "Vorige"},
              {"has_older", has_older},
              {"older_href", address(filter, filter.page + 1)},
              {"older_label", "Volgende"}}}};
}

}  // namespace bolwerk::web
