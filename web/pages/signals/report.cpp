#include <algorithm>
#include <iterator>

#include "db/case_store.hpp"
#include "web/app/unread.hpp"
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

/// A form that is sent twice counts once. It carries no key for that: a key would be a trace of whoever sent it.
bool sent_before(const Visit& visit, const Json& park, const TypedForm& form) {
    return visit.site.pool
        .ask_json("signal/sent_before", {{"park", park.at("value").get<std::string>()},
                                         {"hour", engine::iso(without_minutes(visit.now))},
                                         {"what_seen", form.text("what_seen")}})
        .get<bool>();
}

/// Opens the case as Bolwerk itself; nothing stands in the way, or these reasons do.
engine::Reasons report(const Visit& visit, const Json& park, const TypedForm& form) {
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
    engine::Reasons wrong;
    if (const auto* refused = std::get_if<engine::Refused>(&outcome))
        std::ranges::copy_if(refused->reasons, std::back_inserter(wrong), [](const auto& one) { return !one.met; });
    return wrong;
}

/// Nothing is wrong with what was typed: it can be sent again after the full hour.
Response later(const Request& request, const Visit& visit, const TypedForm& form, std::string_view sentence) {
    const auto hour = std::chrono::hours{1};
    const auto wait = std::chrono::ceil<std::chrono::seconds>(without_minutes(visit.now) + hour - visit.now);
    auto answer =
        request.wants_json() ? Response::problem(429, "Later opnieuw", sentence) : form_of_town(request, visit, form);
    answer.status = 429;
    answer.with("Retry-After", std::to_string(wait.count()));
    return answer;
}

}  // namespace

Response show_report_form(const Request& request, Visit& visit) {
    return form_of_town(request, visit, fresh(report_form()));
}

Response send_report(const Request& request, Visit& visit) {
    auto form = typed(report_form(), request.form);
    if (auto unread = refuse_unread(request, form.form, {"gemeente"})) return *std::move(unread);
    const auto parks = places_in(visit, request.form["gemeente"]).at("parks");
    const auto park = std::find_if(parks.begin(), parks.end(),
                                   [&](const Json& one) { return one.at("value") == form.text("terrein"); });
    if (form.good() && park == parks.end()) form.refuse("terrein", "Kies een terrein uit de lijst.");
    const bool again = form.good() && sent_before(visit, *park, form);
    const auto reasons = form.good() && !again ? report(visit, *park, form) : engine::Reasons{};
    for (const auto& wrong : reasons) {
        const bool of_a_field = wrong.kind == engine::ReasonKind::input;
        form.refuse(of_a_field ? wrong.field : "", in_full(wrong));
        if (!of_a_field) return later(request, visit, form, wrong.sentence);
    }
    if (!form.good()) return form_of_town(request, visit, form);
    if (request.wants_json()) return Response::json({{"received", true}}, 201);
    return Response::redirect("/melden/bedankt");
}

Response show_report_thanks(const Request& request, Visit& visit) {
    return page(request, visit, "signals/thanks", {{"page_title", "Uw melding is ontvangen"}});
}

}  // namespace bolwerk::web
