#include "web/pages/account/consents.hpp"

#include "engine/local_time.hpp"
#include "web/pages/account/message_pages.hpp"
#include "web/pages/typed_form.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// With its year: years later it must be clear since when.
std::string day_of(const Json& at) {
    return engine::medium_date(engine::local_date(engine::parse_moment(at.get<std::string>()).value()));
}

std::string sentence_of(const Json& said) {
    const auto by = said.at("by").get<std::string>();
    const auto from = "Ja op " + day_of(said.at("at")) + ", door " + by + ".";
    if (said.at("ended_at").is_null()) return from;
    return from + " Ingetrokken op " + day_of(said.at("ended_at")) + ", door " +
           said.at("ended_by").get<std::string>() + ".";
}

Json kind_view(const Json& one, const Json& organisation) {
    const auto& said = one.at("said");
    Json history = Json::array();
    for (const auto& row : said) history.push_back({{"text", sentence_of(row)}});
    return {{"kind", one.at("kind")},
            {"label", one.at("label")},
            {"organisation_id", std::to_string(organisation.at("organisation").get<std::int64_t>())},
            {"organisation", organisation.at("name")},
            {"in_portal", !said.empty() && said.front().at("ended_at").is_null()},
            {"has_history", !history.empty()},
            {"history", history}};
}

}  // namespace

Json consents_view(const Visit& visit) {
    Json rows = Json::array();
    for (const auto& organisation : visit.ask("portal_consent/mine"))
        for (const auto& one : organisation.at("kinds")) rows.push_back(kind_view(one, organisation));
    return rows;
}

Response say_consent(const Request& request, Visit& visit) {
    const auto wanted = request.form["doe"];
    const auto organisation = id_in(request.form["organisatie"]);
    if (wanted != "ja" && wanted != "nee") return refusal(request, visit, "Kies in Bolwerk of per post.");
    const auto said =
        organisation
            ? visit.ask("portal_consent/say",
                        {{"organisation", *organisation}, {"kind", request.form["soort"]}, {"wants", wanted == "ja"}})
            : Json();
    if (said.is_null()) return not_found(request, visit);
    const auto who = said.at("organisation").get<std::string>(), what = said.at("label").get<std::string>();
    return done(request, "/account/meldingen#post",
                wanted == "ja" ? who + " krijgt " + what + " vanaf nu in Bolwerk."
                               : who + " krijgt " + what + " vanaf nu per post.");
}

}  // namespace bolwerk::web
