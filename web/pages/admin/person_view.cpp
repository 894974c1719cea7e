#include "web/pages/admin/person_view.hpp"

#include "engine/local_time.hpp"
#include "engine/money.hpp"
#include "web/pages/admin/crumbs.hpp"
#include "web/pages/admin/people_view.hpp"
#include "web/view/due_view.hpp"
#include "web/view/fact_view.hpp"
#include "web/view/term_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Date;
using engine::Json;

constexpr std::string_view administrator = "functional_admin";

std::optional<Date> day_in(const Json& value) {
    return value.is_string() ? std::optional(engine::parse_iso_date(value.get<std::string>()).value()) : std::nullopt;
}

std::string mandate_text(const Json& mandate) {
    if (mandate.is_null()) return {};
    const auto& ceiling = mandate.at("ceiling");
    return ceiling.is_null() ? "Mandaat zonder maximum" : "Mandaat tot " + engine::euros({ceiling.get<std::int64_t>()});
}

/// The last day; of a role that was stopped the moment, for until then its holder acted in it.
std::string until_text(const Json& role, const std::optional<Date>& last_day) {
    if (const auto stopped = role.value("stopped_at", Json()); stopped.is_string())
        return "gestopt op " + engine::local_stamp(engine::parse_moment(stopped.get<std::string>()).value());
    return last_day ? engine::medium_date(*last_day) : "–";
}

Json role_row(const Json& role, bool own, Date today) {
    const auto until = day_in(role.at("until"));
    const int ceiling = role.at("ceiling").get<int>();
    const auto mandate = mandate_text(role.at("mandate"));
    const bool over = until && *until < today;
    return {{"role", role.at("label")},
            {"has_mandate", !mandate.empty()},
            {"mandate", mandate},
            {"scope_text", role.at("organisation")},
            {"ceiling", ceiling < 0 ? "geen zaken" : "V" + std::to_string(ceiling)},
            {"from", engine::medium_date(*day_in(role.at("from")))},
            {"until", until_text(role, until)},
            {"can_end", !over && role.at("managed").get<bool>() && !(own && role.at("role") == administrator)},
            {"end_href", "/beheer/rollen/" + std::to_string(role.at("id").get<std::int64_t>()) + "/stop"}};
}

std::string screening_kind(const std::string& kind) {
    if (kind == "vog") return "VOG";
    return kind == "police" ? "Betrouwbaarheidsonderzoek" : "Van voor de vastlegging";
}

/// "VOG, geldig tot en met 3 december 2027", for whoever reads V3 also that there is none, or no longer.
std::string screening_text(const Json& person) {
    const auto& screening = person.at("screening");
    const std::string without = person.at("reads_v3").get<bool>() ? ". Leest daarom nu geen V3." : "";
    if (screening.is_null()) return "Niet vastgelegd" + without;
    const auto until = engine::medium_date(*day_in(screening.at("until")));
    const auto kind = screening_kind(screening.at("kind").get<std::string>());
    return screening.at("valid").get<bool>() ? kind + ", geldig tot en met " + until
                                             : kind + ", verlopen na " + until + without;
}

Json access_actions(const Json& person, const std::string& href, bool own) {
    const bool active = person.at("active").get<bool>();
    Json actions = Json::array({{{"href", href},
                                 {"do", "sessies"},
                                 {"label", "Log overal uit"},
                                 {"text", "Sluit alle open sessies van deze persoon."}}});
    if (active && !own)
        actions.push_back({{"href", href},
                           {"do", "blokkeer"},
                           {"label", "Blokkeer dit account"},
                           {"text", "De persoon kan niet meer inloggen. Zaken blijven staan."}});
    if (!active)
        actions.push_back({{"href", href},
                           {"do", "laat-toe"},
                           {"label", "Laat dit account weer toe"},
                           {"text",
                            "De persoon kan weer inloggen. Leest deze persoon V3? Dan bevestigt eerst een "
                            "andere beheerder het."}});
    return actions;
}

}  // namespace

Json person_view(const Json& person, bool own, Date today) {
    const auto href = "/beheer/mensen/" + std::to_string(person.at("id").get<std::int64_t>());
    const auto& at = person.at("last_sign_in");
    Json roles = Json::array();
    for (const auto& role : person.at("roles")) roles.push_back(role_row(role, own, today));
    const bool managed = person.at("managed").get<bool>();
    auto facts = Json::array(
        {fact("Laatst ingelogd",
              at.is_null() ? "nog nooit" : near_moment(engine::parse_moment(at.get<std::string>()).value(), today)),
         fact("Open sessies", std::to_string(person.at("sessions").get<std::int64_t>())),
         fact("Screening", screening_text(person))});
    if (!managed) facts.push_back(fact("Beheer", std::string(managed_elsewhere)));
    return {{"page_title", person.at("name")},
            {"crumbs", admin_crumbs(person.at("name").get<std::string>(), {{"Mensen en rollen", "/beheer/mensen"}})},
            {"person",
             {{"id", person.at("id")},
              {"name", person.at("name")},
              {"email", person.at("email")},
              {"href", href},
              {"state", account_badge(person.at("active").get<bool>())},
              {"subtitle", person.at("email")},
              {"roles_href", href + "/rollen"},
              {"screening_href", href + "/screening"}}},
            {"has_account_form", managed},
            {"save_label", "Bewaar"},
            {"has_roles", !roles.empty()},
            {"roles", roles},
            {"has_role_form", !own},
            {"has_screening_form", managed && !own},
            {"facts", facts},
            {"has_account_actions", managed},
            {"account_actions", access_actions(person, href + "/toegang", own)}};
}

Json new_person_view() {
    return {{"page_title", "Nieuw account"},
            {"crumbs", admin_crumbs("Nieuw account", {{"Mensen en rollen", "/beheer/mensen"}})},
            {"person",
             {{"name", "Nieuw account"},
              {"href", "/beheer/mensen/nieuw"},
              {"roles_href", ""},
              {"screening_href", ""},
              {"state", {{"label", "Nieuw"}, {"kind", "neutral"}, {"is_paused", false}}},
              {"subtitle", "Rollen geeft u op de volgende pagina."}}},
            {"has_account_form", true},
            {"save_label", "Maak het account"},
            {"has_roles", false},
            {"has_role_form", false},
            {"role_form_open", false},
            {"has_screening_form", false},
            {"facts", Json::array()},
            {"has_access_requests", false},
            {"has_account_actions", false}};
}

void show_account_form(Json& page, const TypedForm& form, std::int64_t shortest_password) {
    show_form(page, "account_fields", form, Json::object());
    auto& fields = page["account_fields"];
    fields[1]["input_type"] = "email";
    fields[1]["help"] =
        "Hiermee logt deze persoon in. Leest deze persoon V3? Dan bevestigt eerst een andere beheerder een "
        "ander adres.";
    fields[2]["input_type"] = "password";
    fields[2]["value"] = "";
    fields[2]["has_help"] = true;
    fields[2]["help"] =
        "Minstens " + std::to_string(shortest_password) +
        " tekens, bijvoorbeeld een zin van een paar woorden. Deze persoon wordt dan overal "
        "uitgelogd, krijgt bericht dat u dit deed, en kiest bij het inloggen zelf een ander. Leest deze persoon V3? "
        "Dan bevestigt eerst een andere beheerder het.";
    fields[2]["has_autocomplete"] = true;
    fields[2]["autocomplete"] = "new-password";
}

}  // namespace bolwerk::web
