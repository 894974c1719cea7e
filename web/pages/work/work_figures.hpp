// The counts above the list of work, its filter, and the two lists beside it.
#pragma once

#include "web/pages/work/work_view.hpp"

namespace bolwerk::web {

std::string_view group_label(WorkGroup group);  ///< "Te laat"

/// How many the answer of work/page counted; stops at work_count_most.
int count_of(const engine::Json& found, WorkGroup group);
std::string count_text(int count);  ///< "7", "99+"

/// intro, figures, filter.
void add_figures(engine::Json& values, const WorkPage& page);

/// news, waiting.
void add_aside(engine::Json& values, const WorkPage& page);

}  // namespace bolwerk::web
