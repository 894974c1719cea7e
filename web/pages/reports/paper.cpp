#include "web/app/unknown_filter.hpp"
#include "web/documents/renderer.hpp"
#include "web/pages/reports/loaded_report.hpp"
#include "web/pages/reports/pages.hpp"
#include "web/pages/reports/paper_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {

Response send_report_pdf(const Request& request, Visit& visit, Renderer& press) {
    const auto report = load_report(request, visit);
    if (report.is_null()) return not_found(request, visit);
    FilterReader reader(request.query);
    const auto part = part_of(reader, visit, report);
    if (auto refused = refuse_unknown(request, visit, reader.left_out())) return *std::move(refused);
    const auto name = part.number + (part.municipality.empty() ? "" : "-" + part.municipality);
    const auto html = visit.site.templates.render("reports/paper", paper_view(report, part, visit.site.map));
    try {
        return Response::file(
            name + ".pdf", "application/pdf",
            press.pdf(without_own_addresses(html), {.identifier = name, .created = text_of(report, "taken_at")}));
    } catch (const NoPdf&) {
        return error(request, visit, 503, "De PDF is nu niet te maken",
                     "Probeer het over een minuut opnieuw. De rapportage zelf staat op de pagina en in Excel.");
    }
}

}  // namespace bolwerk::web
