#include "web/bench/figures.hpp"
#include "web/bench/measure_load.hpp"
#include "web/bench/measured_round.hpp"
#include "web/commands/console.hpp"

namespace bolwerk::web {
namespace {

constexpr unsigned idle_connections = 500;

void say_idle(const char* what, const Series& series) {
    say(std::string("  ") + what + figure(median(series.per_second), 0, 10) + "/s   p99 " +
        figure(median(series.p99_ms), 2, 8) + " ms");
}

}  // namespace

void measure_idle(BenchGround& ground, const Rounds& rounds) {
    const auto page = [&](unsigned, std::int64_t) { return ground.desk().page(empty_page); };
    Series alone{"the empty page alone", page}, beside{"the empty page beside idle connections", page};
    for (int round = 0; round < rounds.count; ++round) {
        run_round(ground, 1, std::chrono::seconds(rounds.seconds), alone);
        const IdleConnections idle(ground.server().port(), idle_connections);
        run_round(ground, 1, std::chrono::seconds(rounds.seconds), beside);
    }
    say("One person beside " + std::to_string(idle_connections) + " idle connections (target: no difference)");
    say_idle("alone            ", alone);
    say_idle("beside the idle  ", beside);
}

}  // namespace bolwerk::web
