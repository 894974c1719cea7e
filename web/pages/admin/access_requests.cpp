#include "web/pages/admin/access_requests.hpp"

#include <algorithm>
#include <cstdlib>

#include "web/pages/admin/pages.hpp"
#include "web/pages/typed_form.hpp"
#include "web/view/due_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr int standard_days = 7, standard_lapse_days = 14;

constexpr Settling confirming{"bevestig", "given", "Bevestig", "U bevestigde het verzoek. Het werkt vanaf nu."};
constexpr Settling refusing{"wijs-af", "refused", "Wijs af", "U wees het verzoek af. Er is niets gegeven."};
constexpr Settling withdrawing{"trek-in", "withdrawn", "Trek in", "U trok het verzoek in. Er is niets gegeven."};
constexpr const Settling* settlings[]{&confirming, &refusing, &withdrawing};

Json way(const Settling& one) { return {{"do", one.word}, {"label", one.label}}; }

int days_told(const char* setting, int otherwise) {
    const char* told = std::getenv(setting);
    return told == nullptr || *told == '\0' ? otherwise : std::atoi(told);
}

std::string day_in(const Json& request, const char* key) {
    const auto day = engine::parse_iso_date(text_of(request, key));
    return day ? engine::medium_date(*day) : std::string{};
}

std::string what_is_asked(const Json& request) {
    const auto kind = text_of(request, "kind"), whose = text_of(request, "name");
    if (kind == "password") return "Nieuw wachtwoord voor " + whose;
    if (kind == "email") return "Ander e-mailadres voor " + whose + ": " + text_of(request, "email");
    if (kind == "admission") return "Account weer toelaten van " + whose;
    const auto until = day_in(request, "screened_until");
    if (kind == "screening") return "Screening van " + whose + ", geldig tot en met " + until;
    return "De rol " + text_of(request, "role") + " bij " + text_of(request, "organisation") + ", met V3, voor " +
           whose + (until.empty() ? " (zonder vastgelegde screening)" : " (screening geldig tot en met " + until + ")");
}

Json request_row(const Json& request, std::int64_t me, engine::Date today) {
    const auto at = engine::parse_moment(text_of(request, "asked_at")).value();
    const bool own = request.at("asked_by") == me;
    return {{"what", what_is_asked(request)},
            {"person_href", "/beheer/mensen/" + std::to_string(request.at("person").get<std::int64_t>())},
            {"asked_text", "Gevraagd door " + text_of(request, "asked_by_name") + ", " + near_moment(at, today) +
                               (own ? ". Een andere beheerder bevestigt het." : ".") + " Vervalt na " +
                               day_in(request, "lapses_on") + "."},
            {"settle_href", "/beheer/toegang/" + std::to_string(request.at("id").get<std::int64_t>())},
            {"ways", ways_to_settle(own)}};
}

}  // namespace

const Settling* settling_named(std::string_view word) {
    const auto* const found = std::ranges::find_if(settlings, [&](const Settling* one) { return one->word == word; });
    return found == std::end(settlings) ? nullptr : *found;
}

Json ways_to_settle(bool own) {
    return own ? Json::array({way(withdrawing)}) : Json::array({way(confirming), way(refusing)});
}

std::string why_not_settled(std::string_view refused) {
    if (refused == "own") return "U vroeg dit zelf. Een andere beheerder bevestigt het of wijst het af.";
    if (refused == "about_oneself") return "Dit gaat over uw eigen account. Een andere beheerder bevestigt het.";
    if (refused == "of_another") return "Een andere beheerder vroeg dit. Wijs het af als het niet klopt.";
    if (refused == "not_screened")
        return "Wie V3 leest, is gescreend. Leg eerst de screening van deze persoon vast, geldig op de eerste dag van "
               "de rol.";
    return "U bent nog geen " + std::to_string(days_before_confirming()) +
           " dagen beheerder, of u kreeg in die tijd een wachtwoord van een ander. Een andere beheerder bevestigt dit.";
}

int days_before_confirming() { return days_told("BOLWERK_SECOND_ADMINISTRATOR_DAYS", standard_days); }

int days_before_lapsing() { return days_told("BOLWERK_SECOND_ADMINISTRATOR_LAPSE_DAYS", standard_lapse_days); }

void show_access_requests(Json& page, const Json& requests, std::int64_t me, engine::Date today) {
    Json rows = Json::array();
    for (const auto& request : requests) rows.push_back(request_row(request, me, today));
    page["has_access_requests"] = !rows.empty();
    page["access_requests"] = std::move(rows);
}

Response settle_access(const Request& request, Visit& visit) {
    const auto id = id_in(request.capture("request"));
    const auto* const settling = settling_named(request.form["doe"]);
    if (!administers(visit) || !id) return not_found(request, visit);
    if (settling == nullptr) return refusal(request, visit, "Bevestig het verzoek, wijs het af of trek het in.");
    TypedForm settled{};
    Json answer;
    try {
        answer = visit.ask("admin/settle_access",
                           {{"request", *id}, {"outcome", settling->outcome}, {"own_days", days_before_confirming()}});
    } catch (const db::DatabaseError& error) {
        refuse_for(settled, error, {});
    }
    if (!settled.good()) return refusal(request, visit, settled.errors.front().sentence);
    if (answer.is_null()) return not_found(request, visit);
    if (answer.contains("refused")) return refusal(request, visit, why_not_settled(text_of(answer, "refused")));
    return done(request, "/beheer/mensen/" + std::to_string(answer.at("person").get<std::int64_t>()), settling->done);
}

}  // namespace bolwerk::web
