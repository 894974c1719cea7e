#include "web/bench/bench_ground.hpp"

#include <algorithm>
#include <chrono>
#include <thread>

#include "db/bulk_load.hpp"
#include "db/statistics.hpp"
#include "web/bench/case_generator.hpp"
#include "web/bench/http_load.hpp"
#include "web/commands/console.hpp"
#include "web/commands/demonstration.hpp"
#include "web/commands/registers.hpp"
#include "web/commands/signals.hpp"

namespace bolwerk::web {
namespace {

using Clock = std::chrono::steady_clock;

void fill(const db::Address& address, const Settings& settings) {
    db::migrate(address.owner);
    db::Pool pool(address.application, 2);
    fill_registers(pool, settings.home);
    stop_if_asked();
    load_demonstration(address.application, settings.home);
}

/// Making the cases is no part of what is measured: it need not wait for the disk at each batch.
void add_cases(const db::Address& address, std::int64_t count) {
    const auto began = Clock::now();
    db::BulkLoad load(address.owner);
    {
        db::Pool pool(address.application + " options='-c synchronous_commit=off -c work_mem=64MB'",
                      std::clamp(std::thread::hardware_concurrency(), 1U, 8U));
        Progress progress("cases made");
        generate_cases(pool, 0, count, [&](std::int64_t done, std::int64_t all) {
            stop_if_asked();
            progress.at(done, all);
        });
    }
    say("Cases made, indexes and keys follow (" + seconds_since(began) + ")");
    load.finish();
    db::refresh_statistics(address.owner);
    say("Cases: " + std::to_string(count) + " beside the demonstration (" + seconds_since(began) + ")");
}

}  // namespace

BenchGround::BenchGround(const Settings& settings, const char* name, std::int64_t cases)
    : cluster_(settings.var, name), cases_(cases) {
    fill(cluster_.address(), settings);
    add_cases(cluster_.address(), cases);
    cluster_.stop();
    const auto began = Clock::now();
    cluster_.start();
    db::migrate(cluster_.address().owner);
    server_.emplace(cluster_.address(), settings);
    run_load({.port = server_->port(),
              .connections = 1,
              .duration = std::chrono::milliseconds(1),
              .request = [](unsigned, std::int64_t) { return BenchDesk{}.page("/inloggen"); }});
    seconds_to_first_answer_ = std::chrono::duration<double>(Clock::now() - began).count();
    desk_ = open_desk(server_->pool());
}

}  // namespace bolwerk::web
