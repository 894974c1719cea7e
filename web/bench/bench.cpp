#include <algorithm>
#include <charconv>
#include <optional>

#include "db/statistics.hpp"
#include "web/bench/bench_cluster.hpp"
#include "web/bench/bench_server.hpp"
#include "web/bench/case_generator.hpp"
#include "web/bench/decide_speed.hpp"
#include "web/bench/figures.hpp"
#include "web/bench/measure_load.hpp"
#include "web/commands/commands.hpp"
#include "web/commands/console.hpp"
#include "web/commands/demonstration.hpp"
#include "web/commands/registers.hpp"
#include "web/commands/signals.hpp"

namespace bolwerk::web {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::int64_t few_cases = 1000;

std::int64_t number_given(const Invocation& invocation, std::string_view name, std::int64_t otherwise, std::int64_t most) {
    const auto found = invocation.given.find(name);
    if (found == invocation.given.end()) return otherwise;
    std::int64_t number = 0;
    const auto& text = found->second;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 1 || number > most)
        throw UsageError("Expected --" + std::string(name) + " to be a number from 1 to " + std::to_string(most) + ", but got '" + text + "'");
    return number;
}

void fill(const BenchCluster& cluster, const Settings& settings) {
    db::migrate(cluster.address().owner);
    db::Pool pool(cluster.address().application, 2);
    fill_registers(pool, settings.home);
    stop_if_asked();
    load_demonstration(cluster.address().application, settings.home);
}

void add_cases(const BenchCluster& cluster, std::int64_t from, std::int64_t to) {
    const auto began = Clock::now();
    {
        // Making the cases is no part of what is measured: it need not wait for the disk at each batch.
        db::Pool pool(cluster.address().application + " options='-c synchronous_commit=off'", 1);
        Progress progress("cases made");
        generate_cases(pool, from, to - from, [&](std::int64_t done, std::int64_t all) {
            stop_if_asked();
            progress.at(done, all);
        });
    }
    db::refresh_statistics(cluster.address().owner);
    say("Cases: " + std::to_string(to) + " beside the demonstration (" + seconds_since(began) + ")");
}

double seconds_to_first_answer(BenchCluster& cluster, const Settings& settings, std::optional<BenchServer>& server) {
    cluster.stop();
    const auto began = Clock::now();
    cluster.start();
    db::migrate(cluster.address().owner);
    server.emplace(cluster.address(), settings);
    run_load({.port = server->port(), .connections = 1, .duration = std::chrono::milliseconds(1),
              .request = [](unsigned, std::int64_t) { return BenchDesk{}.page("/inloggen"); }});
    return std::chrono::duration<double>(Clock::now() - began).count();
}

}  // namespace

int bench(const Invocation& invocation) {
    const bool quick = invocation.has("quick");
    const auto many = std::max(few_cases, number_given(invocation, "cases", quick ? 20000 : 1000000, 10000000));
    const Rounds rounds{.count = static_cast<int>(number_given(invocation, "rounds", quick ? 3 : 5, 100)), .seconds = quick ? 1 : 3};
    const auto& settings = invocation.settings;
    BenchCluster cluster(settings.var);
    fill(cluster, settings);
    std::optional<BenchServer> server;
    const auto first_answer = seconds_to_first_answer(cluster, settings, server);
    add_cases(cluster, 0, few_cases);
    const auto small = measure_pages(*server, rounds, few_cases);
    if (many > few_cases) add_cases(cluster, few_cases, many);
    const auto large = measure_pages(*server, rounds, many);
    say_growth(small, large);
    measure_transitions(*server, cluster, rounds);
    const auto speed = decide_speed(server->site(), open_desk(server->pool()), rounds.count);
    say("Decide: " + figure(speed.nanoseconds, 0) + " ns with all reasons and effects (target at most 2000), over " +
        std::to_string(speed.questions) + " questions, of which " + std::to_string(speed.accepted) + " accepted");
    say("Resident memory: " + figure(resident_mib(), 0) + " MiB, load generator included (target at most 150)");
    say("Start to first answer, database included: " + figure(first_answer, 2) + " s");
    return 0;
}

}  // namespace bolwerk::web
