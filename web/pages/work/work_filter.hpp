// What a person chose to see of the work that waits, read from the address.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/date.hpp"
#include "engine/definition.hpp"
#include "web/server/fields.hpp"
#include "web/view/filter_reader.hpp"

namespace bolwerk::web {

/// A place in the order of work: what stands still comes last, then by last day. "infinity" is work without one.
struct WorkPlace {
    bool still = false;
    std::string due;
    std::int64_t id = 0;

    auto operator<=>(const WorkPlace&) const = default;
};

/// "0_2026-12-15_123", as an address holds it.
std::string place_text(const WorkPlace& place);

enum class WorkGroup { late, this_week, later, still };

/// The words of the address for the groups.
std::string_view term_word(WorkGroup group);
inline constexpr WorkGroup work_groups[]{WorkGroup::late, WorkGroup::this_week, WorkGroup::later, WorkGroup::still};

/// The last day that still counts as this week.
engine::Date end_of_week(engine::Date today);

struct WorkFilter {
    Fields query;  ///< what was understood, without the place
    std::string words, workflow, municipality;
    std::string whose;  ///< "", "me", "nobody" or "team"
    std::string term;   ///< the word of a group; empty for all
    WorkPlace from, to;
    bool from_the_start = true;
    LeftOut left_out;

    /// What the database chooses by; {} when everything is asked for.
    engine::Json wanted() const;
};

WorkFilter read_work_filter(const Fields& query, const std::vector<engine::Definition>& definitions,
                            engine::Date today);

}  // namespace bolwerk::web
