// Progress reports: the list, a new one, the report itself, what stands behind its figures, downloads, the public part.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

class Renderer;

Response list_reports(const Request& request, Visit& visit);
Response show_new_report(const Request& request, Visit& visit);
Response begin_report(const Request& request, Visit& visit);
Response show_report(const Request& request, Visit& visit);
Response list_report_cases(const Request& request, Visit& visit);
Response list_report_parks(const Request& request, Visit& visit);
/// What an amount of a budget is made up of, or all amounts of a year.
Response show_report_amounts(const Request& request, Visit& visit);
Response download_report(const Request& request, Visit& visit);
Response send_report_pdf(const Request& request, Visit& visit, Renderer& press);
/// The V3 annex: only for who may read V3 of the area, each look and copy in the log of views.
Response show_annex(const Request& request, Visit& visit);
Response send_annex_pdf(const Request& request, Visit& visit, Renderer& press);
Response download_annex(const Request& request, Visit& visit);
/// `has_paper`: there is a PDF to lead to.
Response show_public_report(const Request& request, const Visit& visit, bool has_paper);

}  // namespace bolwerk::web
