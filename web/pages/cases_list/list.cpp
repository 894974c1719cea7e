#include "web/pages/cases_list/case_list_view.hpp"
#include "web/pages/cases_list/case_query.hpp"
#include "web/pages/cases_list/pages.hpp"
#include "web/view/filter_reader.hpp"
#include "web/view/may_start.hpp"

namespace bolwerk::web {

using engine::Json;

Json find_cases(const Visit& visit, const Json& wanted, const Place& from, bool newer, int most, int shown) {
    return visit.ask(
        "case_list/page",
        {{"wanted", wanted}, {"at", from.moment}, {"id", from.id}, {"newer", newer}, {"most", most}, {"shown", shown}});
}

Response unknown_filter(const Request& request, const Visit& visit, const CaseFilter& filter) {
    std::string names;
    for (const auto& name : filter.unknown) names += (names.empty() ? "" : ", ") + name;
    const std::string title = "Onbekend filter";
    const auto text = "Deze waarde van het filter bestaat niet: " + names + ".";
    if (!request.wants_json()) return error(request, visit, 400, title, text);
    return Response::problem(400, title, text, {{"parameters", filter.unknown}, {"code", request.id}});
}

Response list_cases(const Request& request, Visit& visit) {
    const auto& definitions = visit.definitions();
    const auto filter = read_case_filter(request.query, definitions);
    if (request.wants_json() && !filter.unknown.empty()) return unknown_filter(request, visit, filter);
    const int most = filter.from_the_start ? count_most(filter) + 1 : case_page_size + 1;
    const auto found = find_cases(visit, filter.wanted(), filter.from, filter.newer, most, case_page_size + 1);
    auto values = case_list_view({.filter = filter,
                                  .found = found,
                                  .definitions = definitions,
                                  .today = visit.today,
                                  .may_start = may_start(definitions, visit.person.value("roles", Json::array()))});
    add_remarks(values, filter.remarks, visit.flash);
    auto response = page(request, visit, "cases/list", std::move(values));
    return filter.wanted().empty() ? response : std::move(response.keep_to_the_beat());
}

}  // namespace bolwerk::web
