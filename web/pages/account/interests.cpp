#include "db/case_store.hpp"
#include "engine/perform.hpp"
#include "web/app/once_key.hpp"
#include "web/pages/account/pages.hpp"
#include "web/pages/cases/loaded_case.hpp"
#include "web/pages/interest_form.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

const std::string interests_path = "/account/belangen";

engine::Form own_form() {
    auto form = interest_form();
    form.insert(form.begin() + 2, interest_in_a_case());
    return form;
}

Response interests_page(const Request& request, const Visit& visit, const TypedForm& form) {
    const auto found = visit.ask("interest/mine");
    Json rows = Json::array();
    for (const auto& one : found.at("interests"))
        if (!one.at("over").get<bool>()) rows.push_back(interest_row(one, interests_path));
    Json values{{"page_title", "Uw belangen"}, {"has_interests", !rows.empty()}, {"interests", rows}};
    show_form(values, "fields", form, found);
    return form_page(request, visit, "account/interests", std::move(values), form);
}

/// What one has in hand goes back to the group, each with an event of its own. How many.
std::size_t give_back(const Visit& visit) {
    std::size_t given = 0;
    for (const std::string number : visit.ask("interest/to_give_away")) {
        db::CaseStore store(visit.site.pool);
        const engine::Command command{.ask = ask_for(visit, number, false), .action = "release"};
        const auto outcome = engine::perform(store, rules_of(visit), command, visit.now);
        given += std::holds_alternative<engine::Performed>(outcome) ? 1 : 0;
    }
    return given;
}

std::string declared_text(std::size_t given) {
    if (given == 0) return "Uw belang is vastgelegd. U doet niet mee aan zaken die het raakt.";
    return "Uw belang is vastgelegd. " + std::to_string(given) +
           (given == 1 ? " zaak ging terug aan het team." : " zaken gingen terug aan het team.");
}

}  // namespace

Response show_interests(const Request& request, Visit& visit) {
    return interests_page(
        request, visit,
        fresh(own_form(), {{"van", {engine::iso(visit.today)}}, {"zaak", {std::string(request.query["zaak"])}}}));
}

Response add_interest(const Request& request, Visit& visit) {
    auto form = typed(own_form(), request.form);
    if (form.good()) declare_interest(form, visit, std::nullopt);
    if (form.good()) return done(request, interests_path, declared_text(give_back(visit)));
    return interests_page(request, visit, form);
}

Response end_interest(const Request& request, Visit& visit) {
    const auto id = id_in(request.capture("interest"));
    const auto ended = id ? visit.ask("interest/end", {{"interest", *id}}) : Json();
    if (ended.is_null()) return not_found(request, visit);
    return done(request, interests_path,
                "Vandaag is de laatste dag van dit belang: " + ended.at("in").get<std::string>() + ".");
}

}  // namespace bolwerk::web
