#include "web/app/titles_seen.hpp"
#include "web/documents/renderer.hpp"
#include "web/export/copy_mark.hpp"
#include "web/export/workbook.hpp"
#include "web/pages/reports/annex_view.hpp"
#include "web/pages/reports/loaded_report.hpp"
#include "web/pages/reports/pages.hpp"
#include "web/pages/reports/paper_view.hpp"
#include "web/view/print_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// What report/annex gives, null when it is not there for this person. `taken_as`: the form in which a copy leaves;
/// that it does, or that somebody looked, is in the log by then.
Json load_annex(const Request& request, const Visit& visit, std::optional<std::string> taken_as) {
    auto found = visit.ask("report/annex", {{"number", request.capture("report")}, {"taken_as", std::move(taken_as)}});
    if (found.is_object()) note_titles_seen(visit, found.at("cases"), "V3-bijlage van een rapportage");
    return found;
}

std::string copy_name(const Json& found, const TakenOut& taken) {
    return text_of(found, "number") + "-V3-uitgifte-" + std::to_string(taken.number);
}

}  // namespace

Response show_annex(const Request& request, Visit& visit) {
    const auto found = load_annex(request, visit, print_asked(request));
    if (found.is_null()) return not_found(request, visit);
    const auto href = "/rapportages/" + text_of(found, "number") + "/bijlage-v3";
    auto values = annex_view(found, visit.site.definitions);
    values["crumbs"] = report_crumbs(found, "V3-bijlage");
    values["print"] = print_view(3, href, found.at("taken"));
    values["seen_by"] = text_of(visit.person, "name");
    values["pdf_href"] = href + ".pdf";
    values["excel_href"] = href + ".xlsx";
    return page(request, visit, "reports/annex", std::move(values));
}

Response send_annex_pdf(const Request& request, Visit& visit, Renderer& press) {
    const auto found = load_annex(request, visit, "file");
    if (found.is_null()) return not_found(request, visit);
    const auto taken = taken_out(found.at("taken")).value();
    auto values = annex_view(found, visit.site.definitions);
    values["mark"] = copy_mark(taken);
    const auto name = copy_name(found, taken);
    const auto html = without_own_addresses(visit.site.templates.render("reports/annex_paper", values));
    try {
        return Response::file(name + ".pdf", "application/pdf",
                              press.pdf(html, {.identifier = name, .created = engine::iso(taken.at)}));
    } catch (const NoPdf&) {
        return error(request, visit, 503, "De PDF is nu niet te maken",
                     "Probeer het over een minuut opnieuw. De bijlage zelf staat op de pagina en in Excel.");
    }
}

Response download_annex(const Request& request, Visit& visit) {
    const auto found = load_annex(request, visit, "file");
    if (found.is_null()) return not_found(request, visit);
    const auto taken = taken_out(found.at("taken")).value();
    const auto sheets = annex_sheets(annex_view(found, visit.site.definitions));
    const auto mark = copy_mark(taken), name = copy_name(found, taken);
    Workbook book(
        {.name = name, .title = sheets.front().title, .columns = sheets.front().columns, .next = {}, .mark = mark});
    for (const auto& sheet : sheets) {
        if (&sheet != &sheets.front()) book.begin_sheet(sheet.title, sheet.columns, mark);
        for (const auto& row : sheet.rows) book.add(row);
    }
    return Response::file(name + ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                          book.finish());
}

}  // namespace bolwerk::web
