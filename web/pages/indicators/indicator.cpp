#include "workflows/risk_round/indicator.hpp"

#include <algorithm>

#include "web/pages/admin/crumbs.hpp"
#include "web/pages/indicators/pages.hpp"
#include "web/pages/typed_form.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

namespace risk = workflows::risk;
using engine::Field;
using engine::FieldKind;
using engine::Json;

constexpr std::string_view indicators_path = "/beheer/indicatoren/", fresh_code = "nieuw";
constexpr auto lines = FieldKind::long_text;

const engine::Form& indicator_form() {
    static const engine::Form form{
        Field{.name = "code", .label = "Code", .help = "Een hoofdletter met een of twee cijfers, zoals L1.", .most = 3},
        Field{.name = "domain", .label = "Domein", .kind = FieldKind::choice, .catalogue = "domains"},
        Field{.name = "kind",
              .label = "Soort",
              .kind = FieldKind::choice,
              .choices = {{"vulnerability", "Kwetsbaarheid"}, {"suspicion", "Vermoeden"}, {"fact", "Feit"}}},
        Field{.name = "weight",
              .label = "Gewicht",
              .kind = FieldKind::whole_number,
              .least = 1,
              .most = risk::largest_weight},
        Field{.name = "wording",
              .label = "Vraag",
              .kind = lines,
              .help = "Over het terrein. Nooit over een bedrijf of persoon.",
              .most = 300},
        Field{.name = "definition",
              .label = "Wat telt mee?",
              .kind = lines,
              .help = "Met grenzen voor 0 tot en met 3.",
              .most = 1000},
        Field{.name = "source", .label = "Bron", .most = 200},
        Field{.name = "owner", .label = "Wie houdt de indicator bij?", .most = 200},
        Field{.name = "rationale", .label = "Waarom zegt dit iets?", .kind = lines, .most = 1000}};
    return form;
}

struct Ground {
    Json set;
    Json indicator;  ///< null for a new one
    std::string version, code;
};

/// The version that is being written, and the indicator in it; a null set when there is no such thing to change.
Ground ground_of(const Request& request, const Visit& visit) {
    Ground ground{.code = std::string(request.capture("code"))};
    const auto version = id_in(request.capture("version"));
    if (!version) return ground;
    ground.version = std::to_string(*version);
    auto set = visit.ask("indicator/show", {{"version", ground.version}});
    if (set.is_null() || !set.at("in_use_since").is_null()) return ground;
    for (const auto& one : set.at("indicators"))
        if (text_of(one, "code") == ground.code) ground.indicator = one;
    if (!ground.indicator.is_null() || ground.code == fresh_code) ground.set = std::move(set);
    return ground;
}

engine::RawInput as_typed(const Json& indicator) {
    engine::RawInput raw;
    if (indicator.is_null()) return raw;
    for (const auto* key : {"code", "domain", "kind", "wording", "definition", "source", "owner", "rationale"})
        raw[key] = {text_of(indicator, key)};
    raw["weight"] = {std::to_string(indicator.at("weight").get<int>())};
    return raw;
}

Json domains_of(const Json& set) {
    Json list = Json::array();
    for (const auto& one : set.at("domains")) list.push_back({{"value", one.at("code")}, {"label", one.at("label")}});
    return {{"domains", list}};
}

Response indicator_page(const Request& request, const Visit& visit, const Ground& ground, const TypedForm& form) {
    const auto set_href = std::string(indicators_path) + ground.version;
    const bool is_new = ground.indicator.is_null();
    Json values{
        {"page_title", is_new ? "Nieuwe indicator" : "Indicator " + ground.code},
        {"crumbs", admin_crumbs(is_new ? "Nieuwe indicator" : ground.code,
                                {{"Indicatoren", "/beheer/indicatoren"}, {"Versie " + ground.version, set_href}})},
        {"title", is_new ? "Nieuwe indicator" : "Indicator " + ground.code},
        {"href", set_href + "/" + ground.code},
        {"set_href", set_href},
        {"may_remove", !is_new}};
    show_form(values, "fields", form, domains_of(ground.set));
    return form_page(request, visit, "indicators/indicator", std::move(values), form);
}

void check(TypedForm& form) {
    const risk::Indicator indicator{.code = form.text("code"),
                                    .domain = form.text("domain"),
                                    .wording = form.text("wording"),
                                    .definition = form.text("definition"),
                                    .kind = form.text("kind"),
                                    .source = form.text("source"),
                                    .owner = form.text("owner"),
                                    .rationale = form.text("rationale"),
                                    .weight = static_cast<int>(form.number("weight"))};
    for (const auto& wrong : risk::wrong_with(indicator)) form.refuse(wrong.field, wrong.sentence);
}

Response remove(const Request& request, const Visit& visit, const Ground& ground) {
    if (visit.ask("indicator/remove", {{"version", ground.version}, {"code", ground.code}}).is_null())
        return not_found(request, visit);
    return done(request, std::string(indicators_path) + ground.version, "De indicator is weg uit deze versie.");
}

}  // namespace

Response show_indicator(const Request& request, Visit& visit) {
    const auto ground = ground_of(request, visit);
    if (ground.set.is_null()) return not_found(request, visit);
    return indicator_page(request, visit, ground, fresh(indicator_form(), as_typed(ground.indicator)));
}

Response save_indicator(const Request& request, Visit& visit) {
    const auto ground = ground_of(request, visit);
    if (ground.set.is_null()) return not_found(request, visit);
    if (request.form["doe"] == "weg") return remove(request, visit, ground);
    auto form = typed(indicator_form(), request.form);
    if (form.good()) check(form);
    if (form.good() && ground.indicator.is_null() &&
        std::ranges::any_of(ground.set.at("indicators"),
                            [&](const Json& one) { return text_of(one, "code") == form.text("code"); }))
        form.refuse("code", "Er is al een indicator met deze code.");
    if (form.good() && !ground.indicator.is_null() && form.text("code") != ground.code)
        form.refuse("code", "De code van een indicator verandert niet. Maak een nieuwe indicator.");
    if (form.good()) try {
            const auto kept = visit.ask("indicator/save", {{"version", ground.version},
                                                           {"code", form.text("code")},
                                                           {"domain", form.text("domain")},
                                                           {"kind", form.text("kind")},
                                                           {"weight", std::to_string(form.number("weight"))},
                                                           {"wording", form.text("wording")},
                                                           {"definition", form.text("definition")},
                                                           {"source", form.text("source")},
                                                           {"owner", form.text("owner")},
                                                           {"rationale", form.text("rationale")}});
            if (kept.is_null()) return not_found(request, visit);
        } catch (const db::DatabaseError& error) {
            refuse_for(form, error, {{"indicator_not_forbidden", "wording"}, {"indicator_explained", "rationale"}});
        }
    if (!form.good()) return indicator_page(request, visit, ground, form);
    return done(request, std::string(indicators_path) + ground.version, "De indicator is bewaard.");
}

}  // namespace bolwerk::web
