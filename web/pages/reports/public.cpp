#include "web/pages/reports/figures_view.hpp"
#include "web/pages/reports/pages.hpp"
#include "web/pages/reports/public_view.hpp"
#include "workflows/progress_report/sections.hpp"

namespace bolwerk::web {

using engine::Json;

Response show_public_report(const Request& request, Visit& visit) {
    Json open_sections = Json::array();
    for (const auto& section : workflows::report::sections())
        if (section.open) open_sections.push_back(section.id);
    const auto found =
        visit.site.pool.ask_json("report/public", {{"number", request.capture("report")}, {"sections", open_sections}});
    if (found.is_null()) return not_found(request, visit);
    auto values = public_view(found);
    return page(request, visit, "reports/public", std::move(values));
}

}  // namespace bolwerk::web
