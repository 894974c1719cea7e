#include "web/pages/work/pages.hpp"
#include "web/pages/work/work_query.hpp"
#include "web/pages/work/work_view.hpp"
#include "web/view/filter_reader.hpp"
#include "web/view/may_start.hpp"

namespace bolwerk::web {

engine::Json find_work(const Visit& visit, const WorkFilter& filter, const WorkPlace& from, int most) {
    return visit.ask("work/page", {{"wanted", filter.wanted()},
                                   {"from_still", from.still},
                                   {"from_due", from.due},
                                   {"from_id", from.id},
                                   {"to_still", filter.to.still},
                                   {"to_due", filter.to.due},
                                   {"most", most},
                                   {"today", engine::iso(visit.today)},
                                   {"count_most", work_count_most}});
}

Response show_work(const Request& request, Visit& visit) {
    const auto& definitions = visit.site.definitions;
    const auto filter = read_work_filter(request.query, definitions, visit.today);
    const auto found = find_work(visit, filter, filter.from, work_page_size + 1);
    auto values = work_view({.filter = filter,
                             .found = found,
                             .definitions = definitions,
                             .today = visit.today,
                             .may_start = may_start(definitions, visit.person.value("roles", engine::Json::array()))});
    add_remarks(values, filter.remarks, visit.flash);
    return page(request, visit, "work/list", std::move(values));
}

}  // namespace bolwerk::web
