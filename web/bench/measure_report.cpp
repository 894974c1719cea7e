#include "web/bench/measure_report.hpp"

#include <chrono>
#include <fstream>
#include <functional>

#include "engine/local_time.hpp"
#include "web/bench/bench_ground.hpp"
#include "web/bench/figures.hpp"
#include "web/commands/console.hpp"
#include "web/export/workbook.hpp"
#include "web/pages/reports/paper_view.hpp"
#include "web/pages/reports/report_sheets.hpp"
#include "web/pages/reports/report_view.hpp"
#include "web/reports/take_snapshot.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// The highest that this process has kept in memory since it was told to begin anew, in MiB.
double peak_mib() {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;)
        if (double kib = 0; word == "VmHWM:" && status >> kib) return kib / 1024;
    return 0;
}

struct Measured {
    std::vector<double> seconds;
    double peak = 0;
};

Measured measured(int rounds, const std::function<void()>& work) {
    Measured all;
    std::ofstream("/proc/self/clear_refs") << "5";
    for (int round = 0; round < rounds; ++round) {
        const auto began = std::chrono::steady_clock::now();
        work();
        all.seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count());
    }
    all.peak = peak_mib();
    return all;
}

void tell(const char* what, const Measured& measured) {
    say(std::string(what) + ": " + figure(median(measured.seconds), 2) +
        " s (target at most 3 s), peak memory of the server " + figure(measured.peak, 0) +
        " MiB (target at most 200 MiB)");
}

std::string workbook_of(const Json& report, const ReportPart& part) {
    auto view = report_view(report, part);
    view["taken_text"] = taken_text(report);
    const auto sheets = report_sheets(view);
    Workbook book({.name = "rapport", .title = sheets.front().title, .columns = sheets.front().columns, .next = {}});
    for (const auto& sheet : sheets) {
        if (&sheet != &sheets.front()) book.begin_sheet(sheet.title, sheet.columns);
        for (const auto& row : sheet.rows) book.add(row);
    }
    return book.finish();
}

}  // namespace

void measure_report(const Settings& settings, std::int64_t cases, int rounds) {
    BenchGround ground(settings, "report", cases);
    auto& pool = ground.server().pool();
    const auto everywhere = pool.ask_json("bench/steering_group", {});
    const auto now = std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
    std::int64_t snapshot = 0;
    const auto figures = measured(rounds, [&] {
        snapshot = take_snapshot_for(pool, everywhere.at("person"), everywhere.at("organisation"),
                                     engine::local_date(now), now)
                       .value();
    });
    const auto id = std::to_string(snapshot);
    const auto read = [&] { return pool.ask_json("bench/snapshot", {{"snapshot", id}}); };
    const ReportPart part{"RAP-2026-0001", {}, ground.server().site().definitions};
    std::size_t page = 0, book = 0;
    const auto pages = measured(rounds, [&] {
        auto values = report_view(read(), part);
        for (const auto* key : {"actions", "crumbs", "municipality_options", "legend"}) values[key] = Json::array();
        page = ground.server().site().templates.render("reports/show", values).size();
    });
    const auto books = measured(rounds, [&] { book = workbook_of(read(), part).size(); });
    const auto report = read();
    say("Report on " + std::to_string(report.at("figures").at("parks").size()) + " parks and " +
        std::to_string(report.at("counted").get<std::int64_t>()) + " counted of " + std::to_string(ground.cases()) +
        " cases, " + std::to_string(rounds) + " rounds");
    tell("  figures, from events to the kept snapshot", figures);
    tell(("  page of " + std::to_string(page / 1024) + " KiB").c_str(), pages);
    tell(("  workbook of " + std::to_string(book / 1024) + " KiB").c_str(), books);
}

}  // namespace bolwerk::web
