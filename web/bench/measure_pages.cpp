#include <algorithm>

#include "web/bench/figures.hpp"
#include "web/bench/measure_load.hpp"
#include "web/bench/measured_round.hpp"
#include "web/commands/console.hpp"

namespace bolwerk::web {
namespace {

constexpr unsigned readers = 8;

std::vector<Series> pages_of(const BenchDesk& desk) {
    return {{"empty page", [&](unsigned, std::int64_t) { return desk.page(empty_page); }},
            {"work list", [&](unsigned, std::int64_t) { return desk.page("/"); }},
            {"case page", [&](unsigned connection, std::int64_t turn) {
                 const auto place = static_cast<std::size_t>(turn) * readers + connection;
                 return desk.page("/zaken/" + desk.numbers[place % desk.numbers.size()]);
             }}};
}

void say_pages(const BenchGround& ground, const std::vector<Series>& all) {
    say("Pages as HTML, signed in, " + std::to_string(readers) + " connections, " + std::to_string(ground.cases()) +
        " cases (target at least 1500/s)");
    for (const auto& series : all)
        say("  " + series.name + figure(median(series.per_second), 0, 10) + "/s   p99 " +
            figure(median(series.p99_ms), 1, 7) + " ms   " + cpu_text(series) + " (server + database)");
}

}  // namespace

void measure_pages(BenchGround& few, BenchGround& many, const Rounds& rounds) {
    auto with_few = pages_of(few.desk()), with_many = pages_of(many.desk());
    for (int round = -1; round < rounds.count; ++round)
        for (std::size_t place = 0; place < with_few.size(); ++place) {
            const auto duration = std::chrono::milliseconds(round < 0 ? 500 : rounds.seconds * 1000);
            run_round(few, readers, duration, with_few[place]);
            run_round(many, readers, duration, with_many[place]);
            if (round >= 0) continue;
            with_few[place].forget();
            with_many[place].forget();
        }
    say_pages(few, with_few);
    say_pages(many, with_many);
    say("Cost of a page with many cases beside few (target at most 1.20)");
    for (std::size_t place = 0; place < with_few.size(); ++place)
        say("  " + with_few[place].name +
            figure(median(with_few[place].per_second) / std::max(1.0, median(with_many[place].per_second)), 2, 10));
}

}  // namespace bolwerk::web
