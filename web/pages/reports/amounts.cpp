#include "web/app/titles_seen.hpp"
#include "web/app/unknown_filter.hpp"
#include "web/pages/reports/amounts_page.hpp"
#include "web/pages/reports/loaded_report.hpp"
#include "web/pages/reports/pages.hpp"
#include "web/pages/reports/report_words.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {

using engine::Json;

Response amounts_page(const Request& request, Visit& visit, FilterReader& reader, const AmountsOf& of) {
    const auto asked = asked_amount(reader, of.figures);
    const bool every = asked.scheme.empty() && asked.period.empty();
    const auto* budget = every ? nullptr : budget_asked(of.figures, asked);
    if (auto refused = refuse_unknown(request, visit, reader.left_out())) return *std::move(refused);
    if (!every && budget == nullptr) return not_found(request, visit);
    Json values;
    if (every) {
        values = every_amount_view(of.figures, asked, of.part);
    } else {
        const auto found = visit.ask("report/amounts", {{"scheme", asked.scheme},
                                                        {"period", asked.period},
                                                        {"day", text_of(of.figures, "day")},
                                                        {"moment", of.moment}});
        if (found.is_null()) return not_found(request, visit);
        note_titles_seen(visit, found.at("cases"), "Zaken achter een bedrag");
        values = amount_view(*budget, asked, found, of.part);
        const bool serves = visit.person.value("serves_province", false);
        values["has_ledger"] = serves;
        values["ledger_href"] = "/subsidies/budget/" + asked.scheme + "/" + asked.period;
    }
    values["page_title"] = values.at("title");
    values["crumbs"] = of.crumbs;
    values["day_text"] = day_text(of.figures.at("day"));
    return page(request, visit, every ? "reports/every_amount" : "reports/amount", std::move(values));
}

Response show_report_amounts(const Request& request, Visit& visit) {
    const auto report = load_report(request, visit);
    if (report.is_null()) return not_found(request, visit);
    FilterReader reader(request.query);
    return amounts_page(request, visit, reader,
                        {.figures = report.at("figures"),
                         .part = {text_of(report, "number"), {}, visit.definitions()},
                         .crumbs = report_crumbs(report, "Bedragen"),
                         .moment = text_of(report, "taken_at")});
}

}  // namespace bolwerk::web
