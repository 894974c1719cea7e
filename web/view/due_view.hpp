// A last day as people read it: the date, how far away it is, and how urgent that makes it.
#pragma once

#include <optional>
#include <string>

#include "engine/date.hpp"
#include "engine/json.hpp"

namespace bolwerk::web {

/// {urgency, has_icon, icon, date_text, has_remaining, remaining_text} for the partial p-due. `paused`: the clock
/// stands still, so there is no last day to name.
engine::Json due_view(std::optional<engine::Date> due, engine::Date today, bool paused);

/// The same for work without a last day in a case that waits for somebody else.
engine::Json waiting_view();

/// "16 nov", "ma 23 nov" within a week, "1 mrt 2027" when the year could be mistaken.
std::string near_date(engine::Date day, engine::Date today);

/// "vandaag 09:12", "gisteren 16:20", otherwise as near_date.
std::string near_moment(engine::Moment at, engine::Date today);

/// "1 dag", "5 dagen".
std::string days_text(int days);

}  // namespace bolwerk::web
