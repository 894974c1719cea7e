#include "web/bench/bench_risk.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>

#include "db/row_security.hpp"
#include "db/statistics.hpp"
#include "web/bench/figures.hpp"
#include "web/bench/measure_existence.hpp"
#include "web/bench/measured_round.hpp"
#include "web/commands/console.hpp"
#include "web/pages/risk/analysis_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr int parks = 600;
constexpr std::int64_t cases_beside = 200;
constexpr unsigned askers = 4;

/// Another answer to one cell, of another matrix at each question; every cell was kept so often as all had their turn.
std::function<std::string(unsigned, std::int64_t)> saves_a_cell(const RiskGround& ground) {
    auto next = std::make_shared<std::atomic<std::size_t>>(0);
    return [&ground, next](unsigned, std::int64_t) {
        const auto number = next->fetch_add(1), place = number % ground.matrices.size(),
                   turn = number / ground.matrices.size();
        const auto& code = ground.codes.front();
        const Json body{{"a." + code, std::to_string(turn % 4)},
                        {"s." + code, "B"},
                        {"w." + code, "Gezien bij een schouw, keer " + std::to_string(turn) + "."},
                        {"v." + code, std::to_string(turn + 1)},
                        {"m." + code, "gewijzigd"}};
        return ground.coordinator.post("/matrices/" + ground.matrices[place], body);
    };
}

std::vector<Series> series_of(const RiskGround& ground) {
    const auto page = [](const BenchDesk& desk, const std::string& path) {
        return [&desk, path](unsigned, std::int64_t) { return desk.page(path); };
    };
    const auto matrix = [&ground](unsigned connection, std::int64_t turn) {
        const auto place = (static_cast<std::size_t>(turn) * askers + connection) % ground.matrices.size();
        return ground.coordinator.page("/matrices/" + ground.matrices[place]);
    };
    return {{"open the round", page(ground.lead, "/risicorondes/" + ground.open_round)},
            {"open a matrix", matrix},
            {"save a cell", saves_a_cell(ground)},
            {"analysis page", page(ground.analyst, "/analyses/" + ground.analysis)},
            {"map page", page(ground.coordinator, "/terreinen/kaart")}};
}

void run_all(BenchGround& ground, std::vector<Series>& all, int milliseconds) {
    for (auto& series : all) run_round(ground, askers, std::chrono::milliseconds(milliseconds), series);
}

void say_series(const std::vector<Series>& on, const std::vector<Series>& off) {
    say("Pages of a round of " + std::to_string(parks) + " parks, " + std::to_string(askers) +
        " connections, row-level security on beside off (target at most 1.30)");
    for (std::size_t place = 0; place < on.size(); ++place) {
        const auto with = median(on[place].per_second), without = median(off[place].per_second);
        say("  " + on[place].name + figure(with, 1, 10) + "/s on" + figure(without, 1, 10) + "/s off   ratio " +
            figure(without / std::max(0.001, with), 2) + "   p99 " + figure(median(on[place].p99_ms), 0) + " ms   " +
            cpu_text(on[place]));
    }
}

/// From the cells to the ranked parks, as the page does it; without the database and without HTML.
void measure_computation(BenchGround& ground, const RiskGround& risk, int rounds) {
    const auto found = ground.server().pool().ask_json("risk/analysis", {{"session", risk.analyst.session},
                                                                         {"number", risk.analysis},
                                                                         {"request", "meting"},
                                                                         {"taken_as", std::nullopt}});
    std::vector<double> milliseconds;
    for (int round = 0; round < rounds; ++round) {
        const auto began = std::chrono::steady_clock::now();
        const auto parks_seen = analysis_view(found).at("parks").size();
        milliseconds.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count());
        if (parks_seen == 0) throw std::runtime_error("Expected outcomes to compute, but there are none");
    }
    say("Computing " + std::to_string(found.at("matrices").size()) + " matrices of " +
        std::to_string(risk.codes.size()) + " indicators: " + figure(median(milliseconds), 1) + " ms");
}

}  // namespace

void bench_risk(const Settings& settings, const Rounds& rounds) {
    BenchGround ground(settings, "risk", cases_beside);
    const auto risk = put_risk_rounds(ground.server(), parks);
    const auto& owner = ground.cluster().address().owner;
    db::refresh_statistics(owner);
    auto on = series_of(risk);
    auto off = on;
    for (int round = -1; round < rounds.count; ++round) {
        const int milliseconds = round < 0 ? 300 : rounds.seconds * 1000;
        run_all(ground, on, milliseconds);
        {
            const db::RowSecurityAside aside(owner);
            run_all(ground, off, milliseconds);
        }
        if (round >= 0) continue;
        for (auto* all : {&on, &off})
            for (auto& series : *all) series.forget();
    }
    say_series(on, off);
    measure_computation(ground, risk, 5 * rounds.count);
    measure_existence(ground, risk, 100 * rounds.count);
}

}  // namespace bolwerk::web
