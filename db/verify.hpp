// Rebuilds every case from its events and compares, and every budget from the lines of the ledger: the proof that
// events and lines are the truth.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "db/pool.hpp"

namespace bolwerk::db {

struct Difference {
    std::string number;  ///< of the case, or scheme and period of a budget
    std::string what;  ///< "state: stored \"draft\", rebuilt \"submitted\""; names of fields and states, never content
};

struct Verified {
    std::int64_t cases = 0;
    std::int64_t events = 0;
    std::vector<Difference> differences;
};

/// Streams all cases; `progress` is told how many of how many are done, after each batch.
Verified verify(Pool& pool, const std::function<void(std::int64_t done, std::int64_t all)>& progress = {});

}  // namespace bolwerk::db
