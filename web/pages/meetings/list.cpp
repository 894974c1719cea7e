#include <algorithm>

#include "web/app/titles_seen.hpp"
#include "web/app/unknown_filter.hpp"
#include "web/pages/meetings/pages.hpp"
#include "web/view/badge_view.hpp"
#include "web/view/day_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::string_view meeting_workflow = "meeting";

Json meeting_row(const Json& one, const engine::Definition* definition) {
    const auto from = text_of(one, "from"), until = text_of(one, "until");
    return {{"number", one.at("number")},       {"href", "/zaken/" + text_of(one, "number")},
            {"title", one.at("title")},         {"organisation", one.at("organisation")},
            {"day", medium_day_of(one, "day")}, {"hours", from.empty() ? from : from + " tot " + until + " uur"},
            {"place", text_of(one, "place")},   {"state", badge_of(definition, text_of(one, "state"))}};
}

Json meeting_group(std::string_view id, std::string_view title, std::string_view none, Json rows) {
    return {{"id", id}, {"title", title}, {"none", none}, {"has_rows", !rows.empty()}, {"rows", std::move(rows)}};
}

bool plans_meetings(const Visit& visit, const engine::Definition* definition) {
    return definition != nullptr && std::ranges::any_of(definition->steps, [&](const engine::StepInfo& step) {
               return step.leaves(engine::begin_state) &&
                      std::ranges::any_of(step.who, [&](const auto& role) { return visit.has_role(role.id); });
           });
}

}  // namespace

Response list_meetings(const Request& request, Visit& visit) {
    if (auto refused = refuse_every_filter(request, visit)) return *std::move(refused);
    const auto* definition = visit.definition(meeting_workflow);
    Json ahead = Json::array(), before = Json::array();
    const auto found = visit.ask("meeting/list");
    note_titles_seen(visit, found, "Vergaderingen");
    for (const auto& one : found)
        (one.at("ahead").get<bool>() ? ahead : before).push_back(meeting_row(one, definition));
    std::ranges::reverse(ahead);
    return page(request, visit, "meetings/list",
                {{"page_title", "Vergaderingen"},
                 {"may_plan", plans_meetings(visit, definition)},
                 {"plan_href", "/zaken/nieuw?soort=" + std::string(meeting_workflow)},
                 {"groups",
                  {meeting_group("komend", "Komende vergaderingen", "Er staat geen vergadering gepland.", ahead),
                   meeting_group("eerder", "Eerdere vergaderingen", "Er is nog niet vergaderd.", before)}}});
}

}  // namespace bolwerk::web
