#include "engine/forbidden_indicator.hpp"
#include "engine/local_time.hpp"
#include "web/app/unknown_filter.hpp"
#include "web/pages/admin/access_requests.hpp"
#include "web/pages/admin/crumbs.hpp"
#include "web/pages/indicators/pages.hpp"
#include "web/pages/indicators/set_view.hpp"
#include "web/pages/typed_form.hpp"
#include "web/view/row_text.hpp"
#include "workflows/risk_round/indicator.hpp"

namespace bolwerk::web {
namespace {

using engine::Field;
using engine::FieldKind;
using engine::Json;

constexpr std::string_view sets_path = "/beheer/indicatoren";

engine::Form explanation_form() {
    return {Field{.name = "toelichting",
                  .label = "Waarom komt er een nieuwe versie?",
                  .kind = FieldKind::long_text,
                  .help = "Dit staat ook op de openbare pagina.",
                  .least = 20,
                  .most = 2000}};
}

std::string day_of(const Json& row, const char* key) {
    return engine::medium_date(engine::local_date(engine::parse_moment(text_of(row, key)).value()));
}

bool in_use(const Json& set) { return !set.at("in_use_since").is_null(); }

std::string state_of(const Json& set) {
    return in_use(set) ? "In gebruik sinds " + day_of(set, "in_use_since") + ". Verandert niet meer."
                       : "Wordt geschreven.";
}

/// What waits for a second administrator; false when nothing does.
Json request_for_use(const Json& set, std::int64_t me) {
    const auto& asked = set.at("asked");
    if (asked.is_null()) return false;
    const bool own = asked.at("by") == me;
    const auto lapses = engine::medium_date(engine::parse_iso_date(text_of(asked, "lapses_on")).value());
    return {{"asked_text", text_of(asked, "by_name") + " vroeg op " + day_of(asked, "at") +
                               " om deze versie zo in gebruik te nemen. " +
                               (own ? "Een andere beheerder bevestigt het. " : "") + "Het verzoek vervalt na " +
                               lapses + ", en zodra iemand een indicator wijzigt."},
            {"asked_at", asked.at("at")},
            {"ways", ways_to_settle(own)}};
}

bool ready_to_ask(const Json& set) { return !in_use(set) && set.at("asked").is_null(); }

Json set_row(const Json& one) {
    const auto version = std::to_string(one.at("version").get<int>());
    return {{"href", std::string(sets_path) + "/" + version},
            {"title", text_of(one, "title") + ", versie " + version},
            {"state_text", state_of(one)},
            {"because", one.at("explanation")},
            {"number", std::to_string(one.at("indicators").get<int>())},
            {"by", one.at("made_by").is_null() ? Json("Bolwerk") : one.at("made_by")}};
}

Response sets_page(const Request& request, Visit& visit, const TypedForm& form) {
    const auto found = visit.ask("indicator/list");
    if (found.is_null()) return not_found(request, visit);
    if (auto refused = refuse_every_filter(request, visit)) return *std::move(refused);
    Json rows = Json::array();
    bool writing = false;
    for (const auto& one : found.at("sets")) {
        rows.push_back(set_row(one));
        writing = writing || !in_use(one);
    }
    Json values{{"page_title", "Indicatoren"},
                {"crumbs", admin_crumbs("Indicatoren")},
                {"has_sets", !rows.empty()},
                {"sets", rows},
                {"may_begin", !writing}};
    show_form(values, "fields", form, Json::object());
    return form_page(request, visit, "indicators/sets", std::move(values), form);
}

/// What may never be asked is refused here once more, for both administrators: it may have been written before a root
/// of it was known.
std::string forbidden_in(const Json& set) {
    for (const auto& one : set.at("indicators"))
        for (const auto* key : {"wording", "definition", "source", "owner", "rationale"})
            if (const auto because = engine::forbidden_because(text_of(one, key)); !because.empty())
                return "Indicator " + text_of(one, "code") + " kan niet in gebruik. " + std::string(because);
    return {};
}

/// What keeps the version as a whole from use: a question that may not be asked, weights that would make a score hard
/// to follow, a domain without a question.
std::string not_ready(const Json& set) {
    if (auto wrong = forbidden_in(set); !wrong.empty()) return wrong;
    for (const auto& domain : set.at("domains")) {
        int weight = 0;
        for (const auto& one : set.at("indicators"))
            if (one.at("domain") == domain.at("code")) weight += one.at("weight").get<int>();
        if (weight == 0) return "Het domein “" + text_of(domain, "label") + "” heeft geen indicator.";
        if (weight > workflows::risk::largest_domain_weight)
            return "De gewichten in het domein “" + text_of(domain, "label") + "” zijn samen meer dan " +
                   std::to_string(workflows::risk::largest_domain_weight) + ".";
    }
    return {};
}

constexpr std::string_view changed_since_asked =
                               "Dit verzoek is er niet meer: de versie is gewijzigd, of het verzoek is ingetrokken of "
                               "vervallen. Bekijk de versie opnieuw.",
                           taken_into_use = "De versie is in gebruik en verandert niet meer.";

Json found_set(const Request& request, const Visit& visit) {
    const auto version = id_in(request.capture("version"));
    return version ? visit.ask("indicator/show", {{"version", std::to_string(*version)}}) : Json{};
}

}  // namespace

Response list_indicator_sets(const Request& request, Visit& visit) {
    return sets_page(request, visit, fresh(explanation_form()));
}

Response begin_indicator_set(const Request& request, Visit& visit) {
    const auto form = typed(explanation_form(), request.form);
    if (!form.good()) return sets_page(request, visit, form);
    const auto made = visit.ask("indicator/new_set", {{"explanation", form.text("toelichting")}});
    if (made.is_null()) return not_found(request, visit);
    if (made.at("version").is_null())
        return refusal(request, visit, "Er wordt al een nieuwe versie geschreven. Maak die eerst af.");
    return done(request, std::string(sets_path) + "/" + std::to_string(made.at("version").get<int>()),
                "De nieuwe versie is begonnen, met alles van de vorige.");
}

Response show_indicator_set(const Request& request, Visit& visit) {
    const auto found = found_set(request, visit);
    if (found.is_null()) return not_found(request, visit);
    if (auto refused = refuse_every_filter(request, visit)) return *std::move(refused);
    const auto version = std::to_string(found.at("version").get<int>()), href = std::string(sets_path) + "/" + version;
    return page(request, visit, "indicators/set",
                {{"page_title", "Indicatoren versie " + version},
                 {"crumbs", admin_crumbs("Versie " + version, {{"Indicatoren", sets_path}})},
                 {"title", text_of(found, "title") + ", versie " + version},
                 {"state_text", state_of(found)},
                 {"because", found.at("explanation")},
                 {"editable", !in_use(found)},
                 {"may_ask", ready_to_ask(found)},
                 {"asked", request_for_use(found, visit.person_id())},
                 {"new_href", href + "/nieuw"},
                 {"use_href", href + "/gebruik"},
                 {"domains", domain_groups(found, href + "/")},
                 {"once_key", ""}});
}

Response use_indicator_set(const Request& request, Visit& visit) {
    const auto found = found_set(request, visit);
    if (found.is_null()) return not_found(request, visit);
    const auto version = std::to_string(found.at("version").get<int>()), href = std::string(sets_path) + "/" + version;
    if (in_use(found)) return refusal(request, visit, "Een versie die in gebruik is, verandert niet meer.");
    const auto* settling = settling_named(request.form["doe"]);
    const bool comes_in_use = settling == nullptr || settling->outcome == "given";
    if (const auto wrong = comes_in_use ? not_ready(found) : std::string{}; !wrong.empty())
        return refusal(request, visit, wrong);
    if (settling != nullptr) {
        const std::string asked_at{request.form["gevraagd"]};
        if (!engine::parse_moment(asked_at)) return refusal(request, visit, changed_since_asked);
        const auto answer = visit.ask("indicator/settle", {{"version", version},
                                                           {"outcome", settling->outcome},
                                                           {"asked_at", asked_at},
                                                           {"own_days", days_before_confirming()}});
        if (answer.is_null()) return refusal(request, visit, changed_since_asked);
        if (answer.contains("refused")) return refusal(request, visit, why_not_settled(text_of(answer, "refused")));
        return done(request, href, settling->outcome == "given" ? taken_into_use : settling->done);
    }
    visit.ask("indicator/ask_to_use", {{"version", version}, {"lapse_days", days_before_lapsing()}});
    return done(request, href, "U vroeg het. De versie is in gebruik zodra een andere beheerder het bevestigt.");
}

}  // namespace bolwerk::web
