#include "engine/standstill.hpp"

#include <algorithm>
#include <stdexcept>

#include "engine/term/compute.hpp"

namespace bolwerk::engine {

RunningDeadline following(RunningDeadline running, const std::vector<term::Suspension>& standstills,
                          const term::Calendar& calendar) {
    auto& known = running.clock.adjustments.suspensions;
    for (const auto& one : standstills) {
        const auto same = std::ranges::find_if(known, [&](const term::Suspension& other) {
            return other.first == one.first && other.reason == one.reason && other.source == one.source;
        });
        if (same == known.end())
            known.push_back(one);
        else
            same->last = one.last;
    }
    auto computed = term::recompute(running.clock, calendar);
    if (!computed) throw std::logic_error("Expected a term that can be computed again with its standstills");
    running.clock = std::move(*computed);
    return running;
}

}  // namespace bolwerk::engine
