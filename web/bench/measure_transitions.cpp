#include <algorithm>

#include "web/bench/figures.hpp"
#include "web/bench/measure_load.hpp"
#include "web/bench/measured_round.hpp"
#include "web/bench/pgbench.hpp"
#include "web/commands/console.hpp"

namespace bolwerk::web {
namespace {

/// A connection has cases of its own, in the first half of the desk's; pgbench has the other half.
std::string number_for(const BenchDesk& desk, unsigned connections, unsigned connection, std::int64_t turn) {
    const auto half = desk.numbers.size() / 2;
    const auto each = std::max<std::size_t>(1, half / connections);
    return desk.numbers[(connection * each + static_cast<std::size_t>(turn) % each) % half];
}

/// A note that was really made: pgbench writes the same event.
engine::Json noted(BenchGround& ground) {
    const auto& desk = ground.desk();
    Series once{.name = "a note", .request = [&](unsigned, std::int64_t) { return desk.note(desk.numbers.front()); }};
    run_round(ground, 1, std::chrono::milliseconds(1), once);
    return ground.server().pool().ask_json("bench/last_event", {{"number", desk.numbers.front()}});
}

void say_transitions(unsigned connections, const Series& notes, double alone, const char* target) {
    const auto over_http = median(notes.per_second);
    say("  " + figure(connections, 0, 3) + " connections " + figure(over_http, 0, 8) + "/s   p99 " +
        figure(median(notes.p99_ms), 1, 7) + " ms   " + cpu_text(notes) + "   pgbench " + figure(alone, 0, 8) +
        "/s   ratio " + figure(alone > 0 ? over_http / alone : 0, 2) + " (target at least " + target + ")");
}

}  // namespace

void measure_transitions(BenchGround& ground, const Rounds& rounds) {
    const auto& desk = ground.desk();
    const Pgbench alone(ground.cluster().folder(), ground.cluster().address().application, desk, noted(ground));
    say("Transitions over HTTP, fsync on, beside pgbench with the statements that read and write one");
    for (const auto& [connections, target] : {std::pair{8U, "0.90"}, std::pair{32U, "0.95"}, std::pair{64U, "1.15"}}) {
        Series notes{.name = "notes",
                     .request = [&, connections = connections](unsigned connection, std::int64_t turn) {
                         return desk.note(number_for(desk, connections, connection, turn));
                     }};
        std::vector<double> database;
        for (int round = 0; round < rounds.count; ++round) {
            run_round(ground, connections, std::chrono::seconds(rounds.seconds), notes);
            database.push_back(alone.per_second(connections, rounds.seconds));
        }
        say_transitions(connections, notes, median(database), target);
    }
}

}  // namespace bolwerk::web
