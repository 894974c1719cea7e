#include "web/app/unknown_filter.hpp"
#include "web/pages/admin/access_requests.hpp"
#include "web/pages/admin/change_view.hpp"
#include "web/pages/admin/crumbs.hpp"
#include "web/pages/admin/pages.hpp"
#include "web/pages/typed_form.hpp"
#include "web/view/due_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::size_t changes_on_a_page = 50;

Json figure(std::string_view href, std::string_view label, const std::string& value, std::string note,
            bool late = false) {
    return {{"href", href},
            {"label", label},
            {"value", value},
            {"note", std::move(note)},
            {"figure_class", late ? "late" : "normal"}};
}

std::string counted(const Json& found, const char* name) { return std::to_string(found.at(name).get<std::int64_t>()); }

Json figures_of(const Json& found, const Visit& visit) {
    const auto& oldest = found.at("oldest_incident");
    const auto since =
        oldest.is_null()
            ? std::string("alles is aangekomen")
            : "oudste van " + near_moment(engine::parse_moment(oldest.get<std::string>()).value(), visit.today);
    const int known_until = visit.calendar->known_until();
    return Json::array({figure("/beheer/storingen", "Storingen", counted(found, "incidents"), since, !oldest.is_null()),
                        figure("/beheer/mensen", "Accounts", counted(found, "accounts"),
                               counted(found, "without_role") + " zonder rol"),
                        figure("/beheer/vervangingen", "Vervangingen", counted(found, "substitutions"), "nu of later"),
                        figure("/beheer/feestdagen", "Feestdagen", std::to_string(known_until), "bekend tot en met",
                               known_until <= engine::year_of(visit.today))});
}

Json sections() {
    Json all = Json::array();
    for (const auto& [href, label, text] :
         {std::tuple{"/beheer/mensen", "Mensen en rollen", "Accounts, rollen, mandaat en toegang."},
          {"/beheer/vervangingen", "Vervangingen", "Wie doet het werk van wie, en tot wanneer?"},
          {"/beheer/belangen", "Belangen", "Wie behandelt iets niet, om een eigen belang?"},
          {"/beheer/mandaten", "Mandaten", "Wie mag welk besluit ondertekenen, en tot welk bedrag?"},
          {"/beheer/feestdagen", "Feestdagen", "De kalender waarmee Bolwerk termijnen uitrekent."},
          {"/beheer/tarieven", "Wettelijke tarieven", "Wettelijke rente en de vergoeding voor een aanmaning."},
          {"/beheer/instellingen", "Instellingen per werkwijze", "Hoe lang een afgesproken termijn duurt."},
          {"/beheer/regelingen", "Regelingen", "Subsidieregelingen, hun versies en hun plafonds."},
          {"/beheer/sjablonen", "Sjablonen", "De teksten van de brieven, met een voorbeeld."},
          {"/beheer/huisstijl", "Huisstijl", "Afzender, logo en kleur van de brieven van een organisatie."},
          {"/beheer/mail", "E-mail", "Werkt de e-mail, wat wacht er, en welke adressen weigeren?"},
          {"/beheer/indicatoren", "Indicatoren", "De vragen van een risicoronde, in versies."},
          {"/archief/termijnen", "Bewaartermijnen", "Hoe lang blijft wat bewaard, en op grond waarvan?"},
          {"/beheer/storingen", "Storingen", "Berichten en documenten die niet zijn aangekomen."},
          {"/beheer/logboek", "Logboek", "Wie heeft wat gewijzigd in het beheer?"}})
        all.push_back({{"href", href}, {"label", label}, {"text", text}});
    return all;
}

/// Whoever reads V3 and is screened no longer, or for less than a month.
Json unscreened(const Json& people, engine::Date today) {
    Json rows = Json::array();
    for (const auto& one : people) {
        const auto until = engine::parse_iso_date(text_of(one, "until"));
        const std::string text = !until           ? "Niet vastgelegd"
                                 : *until < today ? "Verlopen na " + engine::medium_date(*until)
                                                  : "Geldig tot en met " + engine::medium_date(*until);
        rows.push_back({{"href", "/beheer/mensen/" + std::to_string(one.at("id").get<std::int64_t>())},
                        {"name", one.at("name")},
                        {"text", text}});
    }
    return rows;
}

/// The version of the indicators that waits for a second administrator; false when none does.
Json waiting_indicators(const Json& asked) {
    if (asked.is_null()) return false;
    const auto version = std::to_string(asked.at("version").get<int>());
    const auto lapses = engine::medium_date(engine::parse_iso_date(text_of(asked, "lapses_on")).value());
    return {{"indicators_text", text_of(asked, "asked_by_name") + " vroeg om versie " + version +
                                    " van de indicatoren in gebruik te nemen. Vervalt na " + lapses + "."},
            {"indicators_href", "/beheer/indicatoren/" + version}};
}

}  // namespace

Response show_administration(const Request& request, Visit& visit) {
    const auto found = administers(visit) ? visit.ask("admin/overview") : Json();
    if (found.is_null()) return not_found(request, visit);
    const auto changes = changes_view(found.at("changes"), visit.today);
    Json values{{"page_title", "Beheer"}, {"figures", figures_of(found, visit)},
                {"sections", sections()}, {"has_changes", !changes.empty()},
                {"changes", changes},     {"once_key", ""}};
    show_access_requests(values, found.at("requests"), visit.person_id(), visit.today);
    values["indicators"] = waiting_indicators(found.at("indicators"));
    values["unscreened"] = unscreened(found.at("unscreened"), visit.today);
    values["has_unscreened"] = !values["unscreened"].empty();
    return page(request, visit, "admin/index", std::move(values));
}

Response list_changes(const Request& request, Visit& visit) {
    FilterReader reader(request.query);
    const auto after = reader.number("na");
    const auto before = after ? std::optional(std::to_string(*after)) : std::nullopt;
    auto found = administers(visit) ? visit.ask("admin/changes", {{"before", before}}) : Json();
    if (found.is_null()) return not_found(request, visit);
    if (auto refused = refuse_unknown(request, visit, reader.left_out())) return *std::move(refused);
    auto& rows = found.at("changes");
    const bool has_older = rows.size() > changes_on_a_page;
    if (has_older) rows.erase(changes_on_a_page);
    const auto last = rows.empty() ? std::string() : std::to_string(rows.back().at("id").get<std::int64_t>());
    return page(request, visit, "admin/changes",
                {{"page_title", "Logboek"},
                 {"crumbs", admin_crumbs("Logboek")},
                 {"has_changes", !rows.empty()},
                 {"changes", changes_view(rows, visit.today)},
                 {"empty",
                  {{"empty_title", "Er is nog niets gewijzigd"},
                   {"empty_text", "Elke wijziging in het beheer komt hier te staan."},
                   {"has_empty_link", false},
                   {"empty_href", ""},
                   {"empty_link", ""}}},
                 {"paging",
                  {{"paging_text", std::to_string(rows.size()) + " wijzigingen"},
                   {"has_pages", has_older || after},
                   {"has_newer", after.has_value()},
                   {"newer_href", "/beheer/logboek"},
                   {"newer_label", "Nieuwste"},
                   {"has_older", has_older},
                   {"older_href", "/beheer/logboek?na=" + last},
                   {"older_label", "Oudere"}}}});
}

}  // namespace bolwerk::web
