// How long a decision takes, with every reason and every effect.
#pragma once

#include "web/app/site.hpp"
#include "web/bench/bench_desk.hpp"

namespace bolwerk::web {

struct DecideSpeed {
    double nanoseconds = 0;     ///< of one decision, the median of the rounds
    std::size_t questions = 0;  ///< different steps that were asked, each on its own case
    std::size_t accepted = 0;   ///< of these
};

/// Asks every step that leaves the state of some of the desk's cases, and a note, as that person. No database while it
/// measures.
DecideSpeed decide_speed(const Site& site, const BenchDesk& desk, int rounds);

}  // namespace bolwerk::web
