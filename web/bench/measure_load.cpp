#include "web/bench/measure_load.hpp"

#include <algorithm>
#include <stdexcept>

#include "web/bench/bench_desk.hpp"
#include "web/bench/figures.hpp"
#include "web/bench/pgbench.hpp"
#include "web/commands/console.hpp"
#include "web/commands/signals.hpp"

namespace bolwerk::web {
namespace {

constexpr unsigned readers = 8;

struct Series {
    std::string name;
    std::function<std::string(unsigned, std::int64_t)> request;
    std::vector<double> per_second = {}, p99_ms = {};
};

void refuse_refusals(const LoadResult& result, const std::string& name) {
    if (result.refused * 100 > result.answers)
        throw std::runtime_error("Expected answers to the measurement of " + name + ", but " + std::to_string(result.refused) + " of " +
                                 std::to_string(result.answers) + " were errors");
}

LoadResult one_round(const BenchServer& server, unsigned connections, std::chrono::milliseconds duration, const Series& series) {
    stop_if_asked();
    auto result = run_load({.port = server.port(), .connections = connections, .duration = duration, .request = series.request});
    refuse_refusals(result, series.name);
    return result;
}

/// A connection has cases of its own, in the first half of the desk's; pgbench has the other half.
std::string number_for(const BenchDesk& desk, unsigned connections, unsigned connection, std::int64_t turn) {
    const auto half = desk.numbers.size() / 2;
    const auto each = std::max<std::size_t>(1, half / connections);
    return desk.numbers[(connection * each + static_cast<std::size_t>(turn) % each) % half];
}

/// A note that was really made: pgbench writes the same event.
engine::Json noted(BenchServer& server, const BenchDesk& desk) {
    const Series once{.name = "a note", .request = [&](unsigned, std::int64_t) { return desk.note(desk.numbers.front()); }};
    one_round(server, 1, std::chrono::milliseconds(1), once);
    return server.pool().ask_json("bench/last_event", {{"number", desk.numbers.front()}});
}

void say_transitions(unsigned connections, double over_http, double alone, const char* target) {
    say("  " + figure(connections, 0, 3) + " connections " + figure(over_http, 0, 8) + "/s   pgbench " + figure(alone, 0, 8) +
        "/s   ratio " + figure(alone > 0 ? over_http / alone : 0, 2) + " (target at least " + target + ")");
}

}  // namespace

std::vector<PageFigure> measure_pages(BenchServer& server, const Rounds& rounds, std::int64_t cases) {
    const auto desk = open_desk(server.pool());
    std::vector<Series> all{
        {"empty page", [&](unsigned, std::int64_t) { return desk.page(empty_page); }},
        {"work list", [&](unsigned, std::int64_t) { return desk.page("/"); }},
        {"case page", [&](unsigned connection, std::int64_t turn) { return desk.page("/zaken/" + number_for(desk, readers, connection, turn)); }}};
    for (const auto& series : all) one_round(server, readers, std::chrono::milliseconds(500), series);
    for (int round = 0; round < rounds.count; ++round)
        for (auto& series : all) {
            const auto result = one_round(server, readers, std::chrono::seconds(rounds.seconds), series);
            series.per_second.push_back(result.per_second);
            series.p99_ms.push_back(result.p99_ms);
        }
    say("Pages as HTML, signed in, " + std::to_string(readers) + " connections, " + std::to_string(cases) + " cases (target at least 1500/s)");
    std::vector<PageFigure> figures;
    for (const auto& series : all) {
        const auto& page = figures.emplace_back(PageFigure{series.name, median(series.per_second), median(series.p99_ms)});
        say("  " + page.name + figure(page.per_second, 0, 10) + "/s   p99 " + figure(page.p99_ms, 1, 7) + " ms");
    }
    return figures;
}

void say_growth(const std::vector<PageFigure>& few, const std::vector<PageFigure>& many) {
    say("Cost of a page with many cases beside few (target at most 1.20)");
    for (std::size_t place = 0; place < few.size(); ++place)
        say("  " + few[place].name + figure(many[place].per_second > 0 ? few[place].per_second / many[place].per_second : 0, 2, 10));
}

void measure_transitions(BenchServer& server, const BenchCluster& cluster, const Rounds& rounds) {
    const auto desk = open_desk(server.pool());
    const Pgbench alone(cluster.folder(), cluster.address().application, desk, noted(server, desk));
    say("Transitions over HTTP, fsync on, beside pgbench with the statements that read and write one");
    for (const auto& [connections, target] : {std::pair{8U, "0.90"}, std::pair{32U, "0.95"}, std::pair{64U, "1.15"}}) {
        const Series notes{.name = "notes", .request = [&](unsigned connection, std::int64_t turn) {
                               return desk.note(number_for(desk, connections, connection, turn));
                           }};
        std::vector<double> over_http, database;
        for (int round = 0; round < rounds.count; ++round) {
            over_http.push_back(one_round(server, connections, std::chrono::seconds(rounds.seconds), notes).per_second);
            database.push_back(alone.per_second(connections, rounds.seconds));
        }
        say_transitions(connections, median(over_http), median(database), target);
    }
}

}  // namespace bolwerk::web
