#include <algorithm>

#include "engine/money.hpp"
#include "web/app/unknown_filter.hpp"
#include "web/pages/admin/crumbs.hpp"
#include "web/pages/admin/pages.hpp"
#include "web/pages/typed_form.hpp"
#include "web/view/day_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Field;
using engine::FieldKind;
using engine::Json;

constexpr std::string_view mandates_path = "/beheer/mandaten";

Field passes_on() {
    return {
        .name = "vervanger",
        .label = "Ook wie de houder vervangt, mag ermee tekenen",
        .kind = FieldKind::yes_no,
        .required = false,
        .help = "Zonder vinkje gaat het mandaat niet over (Awb 10:9). Het mandaat van één persoon gaat nooit over."};
}

/// Asked of a mandate that begins before today.
Field past_reason() {
    return {.name = "reden",
            .label = "Waarom begint het in het verleden?",
            .required = false,
            .help = "Alleen als de eerste dag voor vandaag ligt, zoals bij een besluit dat pas nu wordt ingevoerd.",
            .least = 10,
            .most = 300};
}

const engine::Form& mandate_form() {
    static const engine::Form form{
        Field{.name = "orgaan", .label = "Bestuursorgaan dat het mandaat geeft", .most = 200},
        Field{.name = "organisatie",
              .label = "Bij welke organisatie",
              .kind = FieldKind::organisation,
              .catalogue = "administered"},
        Field{.name = "rol", .label = "Welke rol tekent", .kind = FieldKind::choice, .catalogue = "signing_roles"},
        Field{.name = "persoon",
              .label = "Alleen voor één persoon",
              .kind = FieldKind::choice,
              .required = false,
              .help = "Laat leeg als het mandaat er is voor iedereen met deze rol.",
              .catalogue = "holders"},
        passes_on(),
        Field{.name = "soort",
              .label = "Soort besluit",
              .kind = FieldKind::choice,
              .choices = {{"subsidie", "Subsidie: verlenen, weigeren, wijzigen, vaststellen, intrekken"},
                          {"bezwaar", "Beslissen op bezwaar (niet door wie het eerste besluit nam, Awb 10:3 lid 3)"},
                          {"invordering", "Invordering: dwangbevel, uitstel van betaling en verrekening"},
                          {"dwangsom", "Dwangsom bij te laat beslissen"}}},
        Field{.name = "bedrag",
              .label = "Tot en met",
              .kind = FieldKind::money,
              .required = false,
              .help = "Laat leeg als er geen maximum is."},
        Field{.name = "van", .label = "Vanaf", .kind = FieldKind::date},
        past_reason(),
        Field{.name = "tot", .label = "Tot en met welke dag", .kind = FieldKind::date, .required = false},
        Field{.name = "regel",
              .label = "Regel onder het besluit",
              .help = "Bijvoorbeeld: namens Gedeputeerde Staten, de teammanager.",
              .most = 200}};
    return form;
}

/// The kind of decision in the words of the form.
std::string kind_label(const Json& one) {
    const auto id = one.at("decision").get<std::string>();
    const auto field = std::ranges::find(mandate_form(), "soort", &Field::name);
    const auto found = std::ranges::find(field->choices, id, &engine::Choice::value);
    return found == field->choices.end() ? id : std::string(found->label);
}

Json row_of(const Json& one) {
    const bool over = one.at("over").get<bool>();
    return {
        {"organ", one.at("organ")},
        {"role", one.at("role")},
        {"has_person", one.at("person").is_string()},
        {"person", one.at("person").is_string() ? one.at("person") : Json("")},
        {"for_substitutes", one.at("for_substitutes")},
        {"organisation", one.at("organisation")},
        {"decision", kind_label(one)},
        {"amount", one.at("cents").is_null() ? std::string("zonder maximum")
                                             : engine::euros({one.at("cents").get<std::int64_t>()})},
        {"from", medium_day_of(one, "from", "–")},
        {"until", medium_day_of(one, "until", "–")},
        {"signature_line", one.at("signature_line")},
        {"can_end", !over},
        {"end_href", std::string(mandates_path) + "/" + std::to_string(one.at("id").get<std::int64_t>()) + "/stop"}};
}

Response mandates_page(const Request& request, const Visit& visit, const TypedForm& form) {
    const auto found = visit.ask("mandate/list");
    if (found.is_null()) return not_found(request, visit);
    Json rows = Json::array();
    for (const auto& one : found) rows.push_back(row_of(one));
    Json values{{"page_title", "Mandaten"},
                {"crumbs", admin_crumbs("Mandaten")},
                {"has_mandates", !rows.empty()},
                {"mandates", rows},
                {"empty",
                 {{"empty_title", "Er is nog geen mandaat"},
                  {"empty_text", "Zonder mandaat kan niemand een besluit over geld ondertekenen."},
                  {"has_empty_link", false},
                  {"empty_href", ""},
                  {"empty_link", ""}}}};
    show_form(values, "fields", form, visit.ask("admin/choices"));
    return form_page(request, visit, "admin/mandates", std::move(values), form);
}

/// Nobody gets a mandate for what was signed before, unless it was given then and is entered now (Awb 10:3).
void refuse_past_start(TypedForm& form, const Visit& visit) {
    if (form.text("van") < engine::iso(visit.today) && form.text("reden").empty())
        form.refuse("reden", "Het mandaat begint in het verleden: zeg waarom.");
}

void give(TypedForm& form, const Visit& visit) try {
    const auto made =
        visit.ask("mandate/add",
                  {{"organ", form.text("orgaan")},
                   {"organisation", form.number("organisatie")},
                   {"role", form.text("rol")},
                   {"person", form.text("persoon")},
                   {"decision", form.text("soort")},
                   {"cents", form.amount("bedrag")},
                   {"from", form.text("van")},
                   {"until", form.date("tot")},
                   {"because", form.text("reden")},
                   {"for_substitutes", std::string(form.values.value("vervanger", Json()) == true ? "true" : "false")},
                   {"line", form.text("regel")}});
    if (!made.is_null()) return;
    if (form.text("persoon").empty())
        return form.refuse("rol", "Deze rol past niet bij deze organisatie, of ondertekent dit soort besluit niet.");
    form.refuse("persoon", "Deze persoon heeft deze rol niet bij deze organisatie.");
} catch (const db::DatabaseError& error) {
    refuse_for(form, error,
               {{"mandate_period_in_order", "tot"},
                {"mandate_amount_not_negative", "bedrag"},
                {"mandate_of_one_person_stays", "vervanger"}});
}

}  // namespace

Response list_mandates(const Request& request, Visit& visit) {
    if (!administers(visit)) return not_found(request, visit);
    if (auto refused = refuse_every_filter(request, visit)) return *std::move(refused);
    return mandates_page(request, visit, fresh(mandate_form(), {{"van", {engine::iso(visit.today)}}}));
}

Response add_mandate(const Request& request, Visit& visit) {
    if (!administers(visit)) return not_found(request, visit);
    auto form = typed(mandate_form(), request.form);
    refuse_past_start(form, visit);
    if (form.good()) give(form, visit);
    if (form.good()) return done(request, std::string(mandates_path), "Het mandaat is vastgelegd.");
    return mandates_page(request, visit, form);
}

Response stop_mandate(const Request& request, Visit& visit) {
    const auto id = id_in(request.capture("mandate"));
    const auto stopped = administers(visit) && id ? visit.ask("mandate/stop", {{"mandate", *id}}) : Json();
    if (stopped.is_null()) return not_found(request, visit);
    return done(request, std::string(mandates_path),
                "Het mandaat is gestopt. Wat al is ondertekend, blijft ondertekend.");
}

}  // namespace bolwerk::web
