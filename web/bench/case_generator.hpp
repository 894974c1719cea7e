// Very many cases, made from those of the demonstration: for measuring, never beside real ones.
#pragma once

#include <cstdint>
#include <functional>

#include "db/pool.hpp"

namespace bolwerk::web {

/// Adds `count` cases, spread over the municipalities, workflows and states, each with one event, tasks, readers and
/// deadlines, so that `bolwerk verify` holds. `first` is the place of the first one in the sequence: each place once.
/// All connections of the pool make some of them. `progress` is told after each batch and may throw to stop. Needs the
/// demonstration. Throws DatabaseError.
void generate_cases(db::Pool& pool, std::int64_t first, std::int64_t count,
                    const std::function<void(std::int64_t done, std::int64_t all)>& progress = {});

}  // namespace bolwerk::web
