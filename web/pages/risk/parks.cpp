#include <map>
#include <set>

#include "web/app/json_fields.hpp"
#include "web/pages/risk/pages.hpp"
#include "web/pages/typed_form.hpp"
#include "web/view/print_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

Json choices_of(const Request& request, const Visit& visit) {
    return visit.ask("risk/park_choices", {{"number", std::string(request.capture("number"))}});
}

Json options_of(const Json& organisations) {
    Json options = Json::array();
    if (organisations.is_array())
        for (const auto& one : organisations) options.push_back({{"id", one.at("id")}, {"name", one.at("name")}});
    return options;
}

Json group_of(const Json& place) {
    const auto municipal = options_of(place.at("municipal")), police = options_of(place.at("police"));
    Json parks = Json::array();
    for (const auto& park : place.at("parks"))
        parks.push_back({{"id", park.at("id")},
                         {"name", park.at("name")},
                         {"rin", park.at("rin")},
                         {"is_invented", park.at("fictitious")},
                         {"chosen", park.at("chosen")}});
    return {{"code", place.at("code")},
            {"name", place.at("name")},
            {"can_answer", !municipal.empty() && !police.empty()},
            {"municipal", municipal},
            {"police", police},
            {"has_parks", !parks.empty()},
            {"parks", parks}};
}

Response parks_page(const Request& request, const Visit& visit, const Json& found, std::string_view wrong = {}) {
    if (request.wants_json() && !wrong.empty())
        return Response::problem(422, "De terreinen zijn niet bewaard.", "Er is niets gewijzigd.",
                                 {{"fields", fields_for_programs({{"terrein", std::string(wrong)}})}});
    const auto number = text_of(found, "number"), href = "/risicorondes/" + number;
    Json groups = Json::array(), errors = Json::array();
    for (const auto& place : found.at("municipalities"))
        if (auto group = group_of(place); group.at("has_parks").get<bool>()) groups.push_back(std::move(group));
    if (!wrong.empty()) errors.push_back({{"has_href", true}, {"href", "#terreinen"}, {"text", wrong}});
    return page(request, visit, "risk/parks",
                {{"page_title", "Terreinen van " + number},
                 {"crumbs", Json::array({{{"label", "Risicorondes"}, {"href", "/risicorondes"}, {"current", false}},
                                         {{"label", number}, {"href", href}, {"current", false}},
                                         {{"label", "Terreinen"}, {"href", ""}, {"current", true}}})},
                 {"print", print_view(3, href)},
                 {"title", found.at("title")},
                 {"href", href + "/terreinen"},
                 {"round_href", href},
                 {"has_groups", !groups.empty()},
                 {"groups", groups},
                 {"has_errors", !errors.empty()},
                 {"error_title", "De terreinen zijn niet bewaard."},
                 {"errors", errors},
                 {"once_key", ""}},
                wrong.empty() ? 200 : 422);
}

/// What was chosen, for the municipalities and parks that there are.
Json wanted_of(const Request& request, const Json& found) {
    std::set<std::int64_t> chosen;
    for (const auto& [name, value] : request.form)
        if (name == "terrein")
            if (const auto id = id_in(value)) chosen.insert(*id);
    Json wanted = Json::array();
    for (const auto& place : found.at("municipalities")) {
        Json parks = Json::array();
        for (const auto& park : place.at("parks"))
            if (chosen.contains(park.at("id").get<std::int64_t>())) parks.push_back(park.at("id"));
        const auto code = text_of(place, "code");
        const auto municipal = id_in(request.form["gemeente." + code]), police = id_in(request.form["politie." + code]);
        if (!parks.empty() && municipal && police)
            wanted.push_back(
                {{"municipality", code}, {"municipal", *municipal}, {"police", *police}, {"parks", parks}});
    }
    return wanted;
}

}  // namespace

Response show_round_parks(const Request& request, Visit& visit) {
    const auto found = choices_of(request, visit);
    return found.is_null() ? not_found(request, visit) : parks_page(request, visit, found);
}

Response set_round_parks(const Request& request, Visit& visit) {
    const auto found = choices_of(request, visit);
    if (found.is_null()) return not_found(request, visit);
    const auto wanted = wanted_of(request, found);
    if (wanted.empty()) return parks_page(request, visit, found, "Kies ten minste één terrein.");
    const auto number = std::string(request.capture("number"));
    const auto kept = visit.ask("risk/set_parks", {{"number", number}, {"wanted", wanted.dump()}});
    if (kept.is_null() || kept.at("parks").is_null()) return not_found(request, visit);
    const auto parks = kept.at("parks").get<int>();
    if (parks < 0) return refusal(request, visit, "De ronde is al opengesteld. De terreinen staan vast.");
    return done(request, "/risicorondes/" + number,
                "Bewaard: " + std::to_string(parks) + (parks == 1 ? " terrein." : " terreinen."));
}

}  // namespace bolwerk::web
