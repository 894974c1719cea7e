// When an application was received and decided, and by when it had to be (Awb 4:13, 4:14).
#pragma once

#include "workflows/progress_report/area_then.hpp"

namespace bolwerk::workflows::report {

engine::Date received_on(const CaseThen& subsidy);

/// The term within which the decision was taken: the day announced in a postponement goes before the first one. Nothing
/// for what is no subsidy, is not decided, or was withdrawn.
std::optional<EndedTerm> decision_on(const CaseThen& subsidy);

/// Sent in, not decided yet, and the last day to decide is past.
bool is_overdue(const CaseThen& subsidy, engine::Date day);

}  // namespace bolwerk::workflows::report
