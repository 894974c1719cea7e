#include "web/bench/measured_round.hpp"

#include <stdexcept>

#include "web/commands/signals.hpp"

namespace bolwerk::web {

void run_round(const BenchServer& server, unsigned connections, std::chrono::milliseconds duration, Series& series) {
    stop_if_asked();
    const auto result =
        run_load({.port = server.port(), .connections = connections, .duration = duration, .request = series.request});
    if (result.refused * 100 > result.answers)
        throw std::runtime_error("Expected answers to the measurement of " + series.name + ", but " +
                                 std::to_string(result.refused) + " of " + std::to_string(result.answers) +
                                 " were refused, for example: " + result.refusal);
    series.per_second.push_back(result.per_second);
    series.p99_ms.push_back(result.p99_ms);
}

}  // namespace bolwerk::web
