#include "web/bench/measured_round.hpp"

#include <algorithm>
#include <stdexcept>

#include "web/bench/cpu_time.hpp"
#include "web/bench/figures.hpp"
#include "web/commands/signals.hpp"

namespace bolwerk::web {

std::string cpu_text(const Series& series) {
    return "CPU " + figure(median(series.server_ms), 2) + " + " + figure(median(series.database_ms), 2) + " ms";
}

void run_round(BenchGround& ground, unsigned connections, std::chrono::milliseconds duration, Series& series) {
    stop_if_asked();
    const auto before = cpu_time(ground.cluster().postmaster());
    const auto result = run_load(
        {.port = ground.server().port(), .connections = connections, .duration = duration, .request = series.request});
    const auto after = cpu_time(ground.cluster().postmaster());
    if (result.refused * 100 > result.answers)
        throw std::runtime_error("Expected answers to the measurement of " + series.name + ", but " +
                                 std::to_string(result.refused) + " of " + std::to_string(result.answers) +
                                 " were refused, for example: " + result.refusal);
    series.per_second.push_back(result.per_second);
    series.p99_ms.push_back(result.p99_ms);
    const auto each = 1000 / static_cast<double>(std::max<std::int64_t>(1, result.answers));
    series.server_ms.push_back((after.process - before.process - result.cpu_seconds) * each);
    series.database_ms.push_back(database_between(before, after) * each);
}

}  // namespace bolwerk::web
