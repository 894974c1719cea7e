// What waits, as the template shows it: groups by last day, figures above them, and what stands beside them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/date.hpp"
#include "engine/definition.hpp"
#include "engine/json.hpp"
#include "web/pages/kept_views.hpp"
#include "web/pages/work/work_filter.hpp"

namespace bolwerk::web {

struct WorkPage {
    const WorkFilter& filter;
    const engine::Json& found;  ///< the answer of work/page
    const std::vector<engine::Definition>& definitions;
    engine::Date today;
    bool may_start = false;
};

inline constexpr int work_page_size = 25;
inline constexpr int work_count_most = 100;  ///< a group with this many or more is shown as "99+"

/// The values of pages/work/list. Work of a case that is there for two roles of the same person is shown once.
engine::Json work_view(const WorkPage& page);

/// The views of this list that somebody keeps.
ListWithViews work_views(const std::vector<engine::Definition>& definitions, engine::Date today);

/// The group of a row of the answer.
WorkGroup group_of(const engine::Json& task, engine::Date today);

/// The last day of a row; nothing for work without one.
std::optional<engine::Date> due_of(const engine::Json& row);

/// Whether there is nothing to do by a day because the case waits for somebody else, though no clock stands still.
bool waits(const engine::Json& task, const engine::Definition* definition);

/// Whether the row is the same work as the one before it, for another role.
bool is_repeated(const engine::Json& tasks, std::size_t index);

}  // namespace bolwerk::web
