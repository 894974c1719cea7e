// The cases that somebody may read, as the database gives them.
#pragma once

#include "web/app/visit.hpp"
#include "web/pages/cases_list/case_filter.hpp"
#include "web/view/paging.hpp"

namespace bolwerk::web {

/// The answer of case_list/page: up to `most` are counted from a place on, the first `shown` of them are read.
engine::Json find_cases(const Visit& visit, const engine::Json& wanted, const Place& from, bool newer, int most,
                        int shown);

}  // namespace bolwerk::web
