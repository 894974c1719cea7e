#include "web/app/introduction.hpp"
#include "web/app/titles_seen.hpp"
#include "web/app/unknown_filter.hpp"
#include "web/pages/work/pages.hpp"
#include "web/pages/work/work_query.hpp"
#include "web/pages/work/work_view.hpp"
#include "web/view/may_start.hpp"

namespace bolwerk::web {

namespace {

std::vector<db::Parameter> parameters(const WorkFilter& filter, const WorkPlace& from, int most, engine::Date today) {
    return {{"wanted", filter.wanted()},
            {"from_still", from.still},
            {"from_due", from.due},
            {"from_id", from.id},
            {"to_still", filter.to.still},
            {"to_due", filter.to.due},
            {"most", most},
            {"today", engine::iso(today)},
            {"count_most", work_count_most}};
}

}  // namespace

engine::Json find_work(const Visit& visit, const WorkFilter& filter, const WorkPlace& from, int most) {
    auto all = parameters(filter, from, most, visit.today);
    all.emplace_back("session", visit.session);
    return engine::Json::parse(visit.site.pool.lease()->ask("work/page", std::span<const db::Parameter>(all)).value());
}

Response show_work(const Request& request, Visit& visit) {
    const auto& definitions = visit.definitions();
    const auto filter = read_work_filter(request.query, definitions, visit.today);
    const auto found =
        ask_introduced(request, visit, "work/page", parameters(filter, filter.from, work_page_size + 1, visit.today))
            .front();
    if (auto refused = refuse_unknown(request, visit, filter.left_out)) return *std::move(refused);
    note_titles_seen(visit, found.at("tasks"), "Mijn werk", work_page_size);
    note_titles_seen(visit, found.at("news"), "Meldingen");
    note_titles_seen(visit, found.at("waiting"), "Werk bij anderen");
    auto values = work_view({.filter = filter,
                             .found = found,
                             .definitions = definitions,
                             .today = visit.today,
                             .may_start = may_start(definitions, visit.person.value("roles", engine::Json::array()))});
    return page(request, visit, "work/list", std::move(values));
}

Response save_view(const Request& request, Visit& visit) {
    return keep_view(request, visit, work_views(visit.definitions(), visit.today));
}

}  // namespace bolwerk::web
