#include "db/case_store.hpp"
#include "web/pages/cases/loaded_case.hpp"
#include "web/pages/signals/pages.hpp"
#include "web/pages/typed_form.hpp"
#include "workflows/signal/forms.hpp"

namespace bolwerk::web {
namespace {

using engine::FieldKind;
using engine::Json;

engine::Form report_form() {
    auto form = workflows::signal_forms::anonymous();
    form.insert(form.begin(), {.name = "terrein",
                               .label = "Over welk bedrijventerrein gaat het?",
                               .kind = FieldKind::choice,
                               .catalogue = "parks"});
    return form;
}

Json places_in(const Visit& visit, std::string_view town) {
    return visit.site.pool.ask_json("signal/towns", {{"town", std::string(town)}});
}

Response form_of_town(const Request& request, const Visit& visit, const TypedForm& form) {
    const auto given = request.form.has("gemeente") ? request.form["gemeente"] : request.query["gemeente"];
    const std::string town(given);
    const auto places = places_in(visit, town);
    Json towns = Json::array();
    for (const auto& one : places.at("towns"))
        towns.push_back({{"option_value", one.at("value")},
                         {"option_label", one.at("label")},
                         {"selected", one.at("value") == town}});
    Json values{{"page_title", "Meld iets over een bedrijventerrein"},
                {"towns", towns},
                {"town", town},
                {"has_parks", !places.at("parks").empty()}};
    show_form(values, "fields", form, {{"parks", places.at("parks")}});
    return form_page(request, visit, "signals/report", std::move(values), form);
}

/// By the hour, so that no log of another system tells who it was.
engine::Moment without_minutes(engine::Moment now) {
    return engine::Moment{std::chrono::floor<std::chrono::hours>(now.time_since_epoch())};
}

/// Opens the case as Bolwerk itself; the sentences that stand in the way, by field.
std::vector<engine::FieldError> report(const Visit& visit, const Json& park, const TypedForm& form) {
    db::CaseStore store(visit.site.pool);
    Json input{{"title", "Signaal over " + park.at("label").get<std::string>()}, {"channel", "public"}};
    for (const auto* name : {"what_seen", "seen_on", "acute"}) input[name] = form.values.at(name);
    const engine::Command command{
        .ask = {.asker = {},
                .opening = engine::Opening{.workflow = "signal",
                                           .organisation = park.at("organisation"),
                                           .park = std::stoll(park.at("value").get<std::string>())}},
        .action = "report",
        .input = std::move(input)};
    const auto outcome = engine::perform(store, rules_of(visit), command, without_minutes(visit.now));
    std::vector<engine::FieldError> wrong;
    if (const auto* refused = std::get_if<engine::Refused>(&outcome))
        for (const auto& reason : refused->reasons)
            if (!reason.met) wrong.push_back({reason.detail, std::string(reason.sentence)});
    return wrong;
}

}  // namespace

Response show_report_form(const Request& request, Visit& visit) {
    return form_of_town(request, visit, fresh(report_form()));
}

Response send_report(const Request& request, Visit& visit) {
    auto form = typed(report_form(), request.form);
    const auto parks = places_in(visit, request.form["gemeente"]).at("parks");
    const auto park = std::find_if(parks.begin(), parks.end(),
                                   [&](const Json& one) { return one.at("value") == form.text("terrein"); });
    if (form.good() && park == parks.end()) form.refuse("terrein", "Kies een terrein uit de lijst.");
    if (form.good())
        for (auto& wrong : report(visit, *park, form)) form.refuse(wrong.field, wrong.sentence);
    if (!form.good()) return form_of_town(request, visit, form);
    if (request.wants_json()) return Response::json({{"received", true}}, 201);
    return Response::redirect("/melden/bedankt");
}

Response show_report_thanks(const Request& request, Visit& visit) {
    return page(request, visit, "signals/thanks", {{"page_title", "Uw melding is ontvangen"}});
}

}  // namespace bolwerk::web
