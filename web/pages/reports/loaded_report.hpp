// A report as the person may read it, and who may begin one.
#pragma once

#include "web/app/visit.hpp"
#include "web/pages/reports/progress_view.hpp"
#include "web/view/filter_reader.hpp"

namespace bolwerk::web {

inline constexpr std::string_view report_workflow = "progress_report";

/// What report/show gives for the number in the address; null when it is not there for this person.
engine::Json load_report(const Request& request, const Visit& visit);

/// The part that the address asks for: all, or a municipality of the report (?gemeente=GM0200).
ReportPart part_of(FilterReader& reader, const Visit& visit, const engine::Json& report);

/// Whether some role of the person takes the step in some state; the page of the step has the last word.
bool may_take(const Visit& visit, std::string_view from, std::string_view action);

engine::Json report_crumbs(const engine::Json& report, std::string_view here);

}  // namespace bolwerk::web
