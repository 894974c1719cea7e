// Subsidies and budgets in a report (HANDBOOK 16.2, part 7). Amounts in cents.
#pragma once

#include "workflows/progress_report/lights.hpp"
#include "workflows/progress_report/tally.hpp"

namespace bolwerk::workflows::report {

/// {open, late, granted, refused, received, decided, in_time, median_days, objections, default_notices}. What was
/// decided and received is of the period from `since`. Who reads a report need not read the applications: small counts
/// about applicants (refused, objections, default_notices) are kept back as null.
engine::Json subsidy_figures(const AreaThen& area, engine::Date since, Tally& tally);

/// [{scheme, name, period, ceiling, reserved, granted, determined, paid, receivable?, free, use, light,
/// because}], by name.
/// `granted` is all that was promised and is not yet determined; `determined` what was paid or will be; `paid` is what
/// left the house of both.
engine::Json budget_figures(const AreaThen& area, const Bounds& bounds);

}  // namespace bolwerk::workflows::report
