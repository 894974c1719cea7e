#include "web/pages/documents/house_style.hpp"

#include <algorithm>

#include "db/connection.hpp"
#include "engine/iban.hpp"
#include "web/app/unknown_filter.hpp"
#include "web/documents/letter_fields.hpp"
#include "web/documents/letter_maker.hpp"
#include "web/files/base64.hpp"
#include "web/files/logo_check.hpp"
#include "web/pages/admin/crumbs.hpp"
#include "web/pages/admin/pages.hpp"
#include "web/pages/documents/letter_alone.hpp"
#include "web/pages/typed_form.hpp"
#include "web/view/due_view.hpp"
#include "web/view/row_text.hpp"
#include "workflows/subsidy/recipient_numbers.hpp"

namespace bolwerk::web {
namespace {

using engine::Field;
using engine::FieldKind;
using engine::Json;

constexpr std::string_view house_style_path = "/beheer/huisstijl";

Field waiting_time() {
    return {.name = "wachttijd",
            .label = "Hoeveel minuten wacht een brief voor hij weggaat?",
            .kind = FieldKind::whole_number,
            .required = false,
            .help =
                "Zo lang kan wie de stap zette die terugnemen. Leeg: zoals bij Beheer, E-mail staat. 0: brieven gaan "
                "meteen weg.",
            .least = 0,
            .most = 240};
}

Field term_after_a_bounce() {
    return {.name = "termijn_post",
            .label =
                "Een e-mail over een besluit kwam terug en het besluit gaat per post. Vanaf wanneer telt de termijn "
                "voor bezwaar?",
            .kind = FieldKind::choice,
            .required = false,
            .help =
                "Wie de post verstuurt, kan per keer iets anders kiezen (artikel 3:41 en 6:8 van de Algemene wet "
                "bestuursrecht).",
            .choices = {{"post", "Vanaf de dag op de post"}, {"portaal", "Vanaf de dag in het portaal"}}};
}

Field account_to_pay_to() {
    return {.name = "rekening",
            .label = "Rekening waarop mensen u betalen (IBAN)",
            .required = false,
            .help =
                "Staat in brieven aan wie iets moet terugbetalen (artikel 4:89 van de Algemene wet bestuursrecht). Een "
                "andere beheerder van deze organisatie bevestigt een nieuwe rekening.",
            .most = 42,
            .may_hold = engine::MayHold::anything};
}

const engine::Form& house_form() {
    static const engine::Form form{
        Field{.name = "orgaan",
              .label = "Bestuursorgaan dat de brieven stuurt",
              .help = "Bijvoorbeeld: Gedeputeerde Staten van Gelderland.",
              .most = 200},
        Field{.name = "afzender",
              .label = "Adres van de afzender",
              .kind = FieldKind::long_text,
              .help = "Elke regel komt op een eigen regel in het briefhoofd.",
              .most = 400,
              .may_hold = engine::MayHold::contact_details},
        Field{.name = "contact",
              .label = "Waar kan de ontvanger iets vragen?",
              .required = false,
              .help = "Een algemeen telefoonnummer of e-mailadres, niet dat van een medewerker.",
              .most = 200,
              .may_hold = engine::MayHold::contact_details},
        Field{.name = "bezwaaradres",
              .label = "Adres voor een bezwaar",
              .kind = FieldKind::long_text,
              .help = "Staat onder elk besluit (artikel 6:4 van de Algemene wet bestuursrecht).",
              .most = 400,
              .may_hold = engine::MayHold::contact_details},
        Field{.name = "rechtbank",
              .label = "Rechtbank voor beroep",
              .required = false,
              .help = "De rechtbank van het gebied (artikel 8:7 van de Algemene wet bestuursrecht).",
              .most = 200},
        account_to_pay_to(),
        Field{.name = "kleur",
              .label = "Kleur van de lijn in het briefhoofd",
              .help = "Zes cijfers of letters na een hekje, zoals #0e3a4a.",
              .least = 7,
              .most = 7},
        waiting_time(),
        term_after_a_bounce()};
    return form;
}

std::string joined(const Json& lines) {
    std::string text;
    for (const auto& line : lines) text += (text.empty() ? "" : "\n") + line.get<std::string>();
    return text;
}

/// What is in force, as a browser would send it back.
engine::RawInput filled_in(const Json& found) {
    const auto& house = found.at("house");
    const auto& waits = found.at("waits");
    return {{"orgaan", {text_of(house, "organ")}},
            {"afzender", {joined(house.at("sender"))}},
            {"contact", {text_of(house, "contact")}},
            {"bezwaaradres", {joined(house.at("objection_address"))}},
            {"rechtbank", {text_of(house, "court")}},
            {"rekening", {workflows::subsidy_rules::shown_iban(text_of(house, "account"))}},
            {"kleur", {text_of(house, "colour")}},
            {"wachttijd", {waits.is_null() ? std::string() : std::to_string(waits.get<int>())}},
            {"termijn_post", {text_of(found, "paper_term")}}};
}

Json found_for(const Request& request, const Visit& visit) {
    const auto id = id_in(request.capture("organisation"));
    return id && administers(visit) ? visit.ask("house_style/show", {{"organisation", *id}}) : Json();
}

std::string href_of(const Request& request) {
    return std::string(house_style_path) + "/" + std::string(request.capture("organisation"));
}

/// A new account that waits for another administrator, as an entry; none where nothing waits.
Json asked_account(const Json& found, const std::string& href) {
    if (!found.at("account_asked").is_string()) return Json::array();
    const auto account = text_of(found, "account_asked");
    return Json::array(
        {{{"account", account},
          {"account_text", account.empty() ? "geen rekening" : workflows::subsidy_rules::shown_iban(account)},
          {"asked_by", found.at("asked_by")},
          {"settle_href", href + "/rekening"},
          {"can_settle", found.at("keeps_account").get<bool>() && !found.at("is_own").get<bool>()},
          {"can_withdraw", found.at("is_own")}}});
}

Response editor(const Request& request, const Visit& visit, const Json& found, const TypedForm& form) {
    const auto name = text_of(found, "name");
    Json values{{"page_title", "Huisstijl van " + name},
                {"crumbs", admin_crumbs(name, {{"Huisstijl", house_style_path}})},
                {"title", name},
                {"href", href_of(request)},
                {"seen", form.raw.contains("gezien") ? Json(form.raw.at("gezien").front()) : found.at("seen")},
                {"has_logo", found.at("has_logo")},
                {"asked", asked_account(found, href_of(request))},
                {"has_preview", visit.site.letters != nullptr},
                {"preview_href", href_of(request) + "/voorbeeld"}};
    show_form(values, "fields", form, Json::object());
    return form_page(request, visit, "documents/house_style", std::move(values), form);
}

/// The picture that was sent with the form; a browser sends an empty file where none was chosen.
std::string logo_in(const Request& request) {
    const auto sent = std::ranges::find(request.uploads, "logo", &Upload::field);
    return sent == request.uploads.end() ? std::string() : sent->bytes;
}

/// Nothing where the organisation says nothing of its own.
std::optional<std::string> waiting_minutes(const TypedForm& form) {
    const auto found = form.values.find("wachttijd");
    return found != form.values.end() && found->is_number_integer() ? std::optional(found->dump()) : std::nullopt;
}

void keep(TypedForm& form, const Request& request, const Visit& visit) try {
    const auto logo = logo_in(request);
    const auto kept = visit.ask("house_style/save", {{"organisation", *id_in(request.capture("organisation"))},
                                                     {"organ", form.text("orgaan")},
                                                     {"sender", form.text("afzender")},
                                                     {"contact", form.text("contact")},
                                                     {"objection_address", form.text("bezwaaradres")},
                                                     {"court", form.text("rechtbank")},
                                                     {"account", form.text("rekening")},
                                                     {"colour", form.text("kleur")},
                                                     {"waits", waiting_minutes(form)},
                                                     {"paper_term", form.text("termijn_post")},
                                                     {"logo", logo.empty() ? "" : base64(logo)},
                                                     {"logo_type", logo.empty() ? "" : logo_type(logo)},
                                                     {"no_logo", request.form["geen_logo"]},
                                                     {"seen", request.form["gezien"]}});
    if (kept.is_null())
        form.refuse("",
                    "Iemand anders heeft deze huisstijl net veranderd. Bekijk die in een ander venster; wat u hier "
                    "typte, staat er nog.");
} catch (const db::DatabaseError& error) {
    refuse_for(form, error,
               {{"house_style_organ_filled", "orgaan"},
                {"house_style_takes_objections", "bezwaaradres"},
                {"house_style_account_asked_form", "rekening"},
                {"account_kept_by_its_own", "rekening"},
                {"house_style_colour_form", "kleur"},
                {"house_style_wait_plausible", "wachttijd"},
                {"house_style_logo_small", "logo"}});
}

std::string changed_text(const Json& one, engine::Date today) {
    if (one.at("organ").is_null()) return "nog niet ingesteld";
    const auto at = engine::parse_moment(text_of(one, "at"));
    const auto who = one.at("by").is_string() ? text_of(one, "by") : std::string("Bolwerk");
    return who + (at ? ", " + near_moment(*at, today) : "");
}

}  // namespace

Response list_house_styles(const Request& request, Visit& visit) {
    if (!administers(visit)) return not_found(request, visit);
    if (auto refused = refuse_every_filter(request, visit)) return *std::move(refused);
    Json rows = Json::array();
    for (const auto& one : visit.ask("house_style/list"))
        rows.push_back(
            {{"href", std::string(house_style_path) + "/" + std::to_string(one.at("id").get<std::int64_t>())},
             {"name", one.at("name")},
             {"organ", one.at("organ").is_null() ? Json("–") : one.at("organ")},
             {"logo", one.at("has_logo").get<bool>() ? "ja" : "nee"},
             {"changed", changed_text(one, visit.today)}});
    return page(request, visit, "documents/house_styles",
                {{"page_title", "Huisstijl"}, {"crumbs", admin_crumbs("Huisstijl")}, {"houses", rows}});
}

Response show_house_style(const Request& request, Visit& visit) {
    const auto found = found_for(request, visit);
    if (found.is_null()) return not_found(request, visit);
    return editor(request, visit, found, fresh(house_form(), filled_in(found)));
}

Response save_house_style(const Request& request, Visit& visit) {
    const auto found = found_for(request, visit);
    if (found.is_null()) return not_found(request, visit);
    auto form = typed(house_form(), request.form);
    const auto logo = logo_in(request);
    if (const auto refused = logo.empty() ? std::nullopt : refuse_logo(logo)) form.refuse("logo", *refused);
    if (!form.text("rekening").empty() && !engine::is_iban(form.text("rekening")))
        form.refuse("rekening", "Dit is geen IBAN: kijk de cijfers na.");
    if (form.good()) keep(form, request, visit);
    if (form.good())
        return done(
            request, href_of(request),
            "De huisstijl is bewaard en geldt voor nieuwe brieven. Brieven die er al zijn, blijven zoals ze zijn.");
    return editor(request, visit, found, form);
}

Response settle_account(const Request& request, Visit& visit) {
    const auto found = found_for(request, visit);
    if (found.is_null()) return not_found(request, visit);
    auto form = fresh(house_form(), filled_in(found));
    try {
        const auto settled =
            visit.ask("house_style/settle_account", {{"organisation", *id_in(request.capture("organisation"))},
                                                     {"account", request.form["rekening"]},
                                                     {"outcome", request.form["uitkomst"]}});
        if (settled.is_null()) form.refuse("", "Er wacht geen of een andere rekening. Bekijk wat er nu staat.");
    } catch (const db::DatabaseError& error) {
        refuse_for(form, error, {{"account_kept_by_its_own", ""}, {"account_changed_by_two", ""}});
    }
    if (!form.good()) return editor(request, visit, found, form);
    return done(request, href_of(request),
                request.form["uitkomst"] == "bevestig" ? "De rekening is veranderd en geldt voor nieuwe brieven."
                                                       : "De rekening blijft zoals zij was.");
}

Response preview_house_style(const Request& request, Visit& visit) {
    const auto found = found_for(request, visit);
    if (found.is_null() || visit.site.letters == nullptr) return not_found(request, visit);
    const auto& house = found.at("house");
    const auto& letter = visit.site.letters->shelf().letters().front();
    auto values = letter_example(letter_fields(*visit.site.definition(letter.plan.workflow), visit.site.definitions));
    add_house(values, house);
    const auto& shelf = visit.site.letters->shelf();
    return letter_alone(shelf.with_fonts_inside(MustacheText(shelf.whole(letter.body)).filled(values)));
}

}  // namespace bolwerk::web
