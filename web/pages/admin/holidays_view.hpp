// The free days of the calendar by year, and how far the calendar reaches.
#pragma once

#include "engine/date.hpp"
#include "engine/json.hpp"
#include "engine/term/calendar.hpp"

namespace bolwerk::web {

/// `found`: [{day, name, source}] in order. Only days of a decree can be taken away: the others stand in the law.
engine::Json holidays_view(const engine::Json& found, int known_until, engine::Date today);

/// A day of a decree that is to be added, or otherwise taken away.
struct ProposedDay {
    bool is_added = true;
    engine::term::Holiday holiday;
};

/// `request`: a row of holiday/requests.
ProposedDay proposed_day(const engine::Json& request);

/// What one administrator proposed, with how many running terms it moves, for another to confirm; whoever proposed it
/// withdraws it.
engine::Json proposal_view(const engine::Json& request, const ProposedDay& proposed, int terms, engine::Date today);

/// What is told after a proposal, and after it was settled; `answer`: of holiday/settle.
std::string asked_text(int terms);
std::string settled_text(const engine::Json& answer);

/// What taking a day away does, to confirm: how many running terms get another last day.
engine::Json removal_view(engine::Date day, int terms);

}  // namespace bolwerk::web
