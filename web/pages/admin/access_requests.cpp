#include "web/pages/admin/access_requests.hpp"

#include <algorithm>
#include <cstdlib>

#include "web/pages/admin/pages.hpp"
#include "web/pages/typed_form.hpp"
#include "web/view/due_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr int standard_days = 7;

struct Settling {
    std::string_view word, outcome, label, done;
};
constexpr Settling confirming{"bevestig", "given", "Bevestig", "U bevestigde het verzoek. Het werkt vanaf nu."};
constexpr Settling refusing{"wijs-af", "refused", "Wijs af", "U wees het verzoek af. Er is niets gegeven."};
constexpr Settling withdrawing{"trek-in", "withdrawn", "Trek in", "U trok het verzoek in. Er is niets gegeven."};
constexpr const Settling* settlings[]{&confirming, &refusing, &withdrawing};

std::string why_not(const std::string& refused) {
    if (refused == "own") return "U vroeg dit zelf. Een andere beheerder bevestigt het of wijst het af.";
    if (refused == "about_oneself") return "Dit gaat over uw eigen account. Een andere beheerder bevestigt het.";
    if (refused == "of_another") return "Een andere beheerder vroeg dit. Wijs het af als het niet klopt.";
    return "U bent nog geen " + std::to_string(days_before_confirming()) +
           " dagen beheerder, of u kreeg in die tijd een wachtwoord van een ander. Een andere beheerder bevestigt dit.";
}

Json way(const Settling& one) { return {{"do", one.word}, {"label", one.label}}; }

Json request_row(const Json& request, std::int64_t me, engine::Date today) {
    const bool password = request.at("kind") == "password";
    const auto at = engine::parse_moment(request.at("asked_at").get<std::string>()).value();
    const auto what = password ? std::string("Nieuw wachtwoord voor ")
                               : "De rol " + request.at("role").get<std::string>() + " bij " +
                                     request.at("organisation").get<std::string>() + ", met V3, voor ";
    const bool own = request.at("asked_by") == me;
    return {{"what", what + request.at("name").get<std::string>()},
            {"person_href", "/beheer/mensen/" + std::to_string(request.at("person").get<std::int64_t>())},
            {"asked_text", "Gevraagd door " + request.at("asked_by_name").get<std::string>() + ", " +
                               near_moment(at, today) + (own ? ". Een andere beheerder bevestigt het." : ".")},
            {"settle_href", "/beheer/toegang/" + std::to_string(request.at("id").get<std::int64_t>())},
            {"ways", own ? Json::array({way(withdrawing)}) : Json::array({way(confirming), way(refusing)})}};
}

}  // namespace

int days_before_confirming() {
    const char* told = std::getenv("BOLWERK_SECOND_ADMINISTRATOR_DAYS");
    return told == nullptr || *told == '\0' ? standard_days : std::atoi(told);
}

void show_access_requests(Json& page, const Json& requests, std::int64_t me, engine::Date today) {
    Json rows = Json::array();
    for (const auto& request : requests) rows.push_back(request_row(request, me, today));
    page["has_access_requests"] = !rows.empty();
    page["access_requests"] = std::move(rows);
}

Response settle_access(const Request& request, Visit& visit) {
    const auto id = id_in(request.capture("request"));
    const auto* const found = std::ranges::find(settlings, request.form["doe"], &Settling::word);
    if (!administers(visit) || !id) return not_found(request, visit);
    if (found == std::end(settlings))
        return refusal(request, visit, "Bevestig het verzoek, wijs het af of trek het in.");
    TypedForm settled{};
    Json answer;
    try {
        answer = visit.ask("admin/settle_access",
                           {{"request", *id}, {"outcome", (*found)->outcome}, {"own_days", days_before_confirming()}});
    } catch (const db::DatabaseError& error) {
        refuse_for(settled, error, {});
    }
    if (!settled.good()) return refusal(request, visit, settled.errors.front().sentence);
    if (answer.is_null()) return not_found(request, visit);
    if (answer.contains("refused")) return refusal(request, visit, why_not(answer.at("refused").get<std::string>()));
    return done(request, "/beheer/mensen/" + std::to_string(answer.at("person").get<std::int64_t>()), (*found)->done);
}

}  // namespace bolwerk::web
