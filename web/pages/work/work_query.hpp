// The work that waits, as the database gives it.
#pragma once

#include "web/app/visit.hpp"
#include "web/pages/work/work_filter.hpp"

namespace bolwerk::web {

/// The answer of work/page: up to `most` tasks after a place, and the counts of the whole choice.
engine::Json find_work(const Visit& visit, const WorkFilter& filter, const WorkPlace& from, int most);

}  // namespace bolwerk::web
