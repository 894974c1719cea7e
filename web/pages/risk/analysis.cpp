#include "web/app/unknown_filter.hpp"
#include "web/pages/risk/analysis_view.hpp"
#include "web/pages/risk/before_view.hpp"
#include "web/pages/risk/pages.hpp"
#include "web/pages/risk/recipients_view.hpp"
#include "web/pages/risk/versions_view.hpp"
#include "web/pages/risk/words_view.hpp"
#include "web/view/badge_view.hpp"
#include "web/view/may_start.hpp"
#include "web/view/print_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {

Response show_analysis(const Request& request, Visit& visit) {
    const auto found = visit.ask("risk/analysis", {{"number", std::string(request.capture("number"))},
                                                   {"request", request.id},
                                                   {"taken_as", print_asked(request)}});
    if (found.is_null()) return not_found(request, visit);
    FilterReader reader(request.query);
    auto part = analysis_part(reader);
    if (auto refused = refuse_unknown(request, visit, reader.left_out())) return *std::move(refused);
    if (wants_print(request)) part = {.query = part.query, .wanted = part.wanted, .whole = true};
    auto values = analysis_view(found, part);
    values["state"] = badge_of(visit.site.definition("risk_analysis"), text_of(found, "state"));
    values["print"] =
        print_view(3, analysis_address("/analyses/" + text_of(found, "number"), part, 1), found.at("taken"));
    values["recipients"] = recipient_rows(found.at("recipients"), visit.today);
    values["has_recipients"] = !values["recipients"].empty();
    add_before(values, found);
    add_words(values, found, visit.today);
    add_versions(values, found, *visit.site.definition("risk_analysis"), visit.today);
    values["may_plan"] =
        found.at("is_adopted").get<bool>() &&
        may_start({*visit.site.definition("project_plan")}, visit.person.value("roles", engine::Json::array()));
    values["seen_by"] = text_of(visit.person, "name");
    return page(request, visit, "risk/analysis", std::move(values));
}

}  // namespace bolwerk::web
