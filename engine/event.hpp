// An event: one thing that happened to a case. Events are the truth; the case is their sum.
#pragma once

#include <string>

#include "engine/case.hpp"
#include "engine/effect.hpp"

namespace bolwerk::engine {

struct Event {
    std::int64_t sequence = 0;  ///< 1 for the event that opened the case
    std::string action;
    Signature by;
    Moment at{};
    std::string from, to;         ///< states; equal when the state did not change
    Json input = Json::object();  ///< what the person filled in, typed
    Json patch = Json::object();  ///< merge patch (RFC 7396) on the case's data
    Effects effects;
};

/// The case after the event. `before.version + 1 == event.sequence` must hold, else std::logic_error.
Case apply(Case before, const Event& event);

}  // namespace bolwerk::engine
