#include "web/app/titles_seen.hpp"
#include "web/app/unknown_filter.hpp"
#include "web/pages/cases_list/case_list_view.hpp"
#include "web/pages/cases_list/case_query.hpp"
#include "web/pages/cases_list/pages.hpp"
#include "web/view/may_start.hpp"

namespace bolwerk::web {

using engine::Json;

Json find_cases(const Visit& visit, const Json& wanted, const Place& from, bool newer, int most, int shown) {
    return visit.ask(
        "case_list/page",
        {{"wanted", wanted}, {"at", from.moment}, {"id", from.id}, {"newer", newer}, {"most", most}, {"shown", shown}});
}

Response list_cases(const Request& request, Visit& visit) {
    const auto& definitions = visit.definitions();
    const auto filter = read_case_filter(request.query, definitions);
    if (auto refused = refuse_unknown(request, visit, filter.left_out)) return *std::move(refused);
    const int most = filter.from_the_start ? count_most(filter) + 1 : case_page_size + 1;
    const auto found = find_cases(visit, filter.wanted(), filter.from, filter.newer, most, case_page_size + 1);
    note_titles_seen(visit, found.at("cases"), "Zaken", case_page_size);
    auto values = case_list_view({.filter = filter,
                                  .found = found,
                                  .definitions = definitions,
                                  .today = visit.today,
                                  .may_start = may_start(definitions, visit.person.value("roles", Json::array()))});
    auto response = page(request, visit, "cases/list", std::move(values));
    return filter.wanted().empty() ? response : std::move(response.keep_to_the_beat());
}

Response save_case_view(const Request& request, Visit& visit) {
    return keep_view(request, visit, case_views(visit.definitions()));
}

}  // namespace bolwerk::web
