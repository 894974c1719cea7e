// Whoever sees the title of a confidential case in a list has seen something of it: that is in the log of views, too.
#pragma once

#include <string_view>

#include "web/app/visit.hpp"

namespace bolwerk::web {

/// Notes once a day for each case and person which of these titles are confidential. `rows`: [{number, level}] as
/// queries of lists give them, null and the like for what is no case, of which the first `shown` are on the page.
/// Without a confidential row the database is not asked; with some it is one statement. `list`: what the log calls the
/// page.
void note_titles_seen(const Visit& visit, const engine::Json& rows, std::string_view list,
                      std::size_t shown = std::string_view::npos);

}  // namespace bolwerk::web
