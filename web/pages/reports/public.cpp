#include "web/pages/reports/figures_view.hpp"
#include "web/pages/reports/pages.hpp"
#include "web/pages/reports/paper_view.hpp"
#include "web/pages/reports/public_papers.hpp"
#include "web/pages/reports/public_view.hpp"
#include "workflows/progress_report/sections.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::size_t most_kept = 16;

/// What report/public gives for the report that the address names.
Json found_for(const Request& request, const Visit& visit) {
    Json open_sections = Json::array();
    for (const auto& section : workflows::report::sections())
        if (section.open) open_sections.push_back(section.id);
    return visit.site.pool.ask_json("report/public",
                                    {{"number", request.capture("report")}, {"sections", open_sections}});
}

}  // namespace

Response show_public_report(const Request& request, const Visit& visit, bool has_paper) {
    const auto found = found_for(request, visit);
    if (found.is_null()) return not_found(request, visit);
    auto values = public_view(found);
    values["has_pdf"] = has_paper;
    values["pdf_href"] = "/openbaar/rapportages/" + std::string(request.capture("report")) + "/rapport.pdf";
    return page(request, visit, "reports/public", std::move(values));
}

Response PublicPapers::send(const Request& request, const Visit& visit) {
    const auto found = found_for(request, visit);
    if (found.is_null()) return not_found(request, visit);
    const auto number = found.at("number").get<std::string>();
    const auto html = without_own_addresses(visit.site.templates.render("public_report/paper", public_view(found)));
    try {
        return Response::file(number + "-openbaar.pdf", "application/pdf",
                              made(html, {.identifier = number + "-openbaar",
                                          .created = found.at("day").get<std::string>() + "T12:00:00Z"}));
    } catch (const NoPdf&) {
        return error(request, visit, 503, "De PDF is nu niet te maken",
                     "Probeer het over een minuut opnieuw. Het openbare deel zelf staat op de pagina.");
    }
}

std::string PublicPapers::made(const std::string& html, const PdfOptions& options) {
    const std::scoped_lock alone(one_at_a_time_);
    if (const auto found = by_page_.find(html); found != by_page_.end()) return found->second;
    if (by_page_.size() >= most_kept) by_page_.clear();
    return by_page_[html] = press_->pdf(html, options);
}

}  // namespace bolwerk::web
