#include "web/bench/pgbench.hpp"

#include <algorithm>
#include <fstream>
#include <numeric>
#include <sstream>
#include <stdexcept>

#include "db/cluster_place.hpp"
#include "db/process.hpp"
#include "db/query.hpp"
#include "db/query_set.hpp"

namespace bolwerk::web {
namespace {

/// The statement of a query file with its parameters as pgbench names variables.
std::string with_variables(const char* name) {
    const auto& query = db::query_named(name);
    std::string text;
    for (std::size_t place = 0; place < query.statement.size(); ++place) {
        if (query.statement[place] != '$') {
            text += query.statement[place];
            continue;
        }
        std::size_t digits = 0;
        text += ":" + query.parameters.at(std::stoul(query.statement.substr(place + 1), &digits) - 1);
        place += digits;
    }
    return text;
}

std::string script(const char* write) {
    return "\\set place 1 + (:client_id * :each + random(0, :each - 1)) % :half\n" + with_variables("bench/read_case") +
           " \\gset\n" + with_variables(write) + ";\n";
}

std::size_t half_of(const BenchDesk& desk) { return desk.ids.size() / 2; }

std::string second_half(const BenchDesk& desk) {
    std::string ids;
    for (auto place = desk.ids.size() - half_of(desk); place < desk.ids.size(); ++place)
        ids += (ids.empty() ? "" : ",") + std::to_string(desk.ids[place]);
    return "{" + ids + "}";
}

/// A connection plans what it calls the first time: the more of them, the longer that takes.
int seconds_to_plan(unsigned connections) { return 1 + static_cast<int>(connections / 8); }

/// The transactions of each second as pgbench tells of them with --progress: "progress: 1.0 s, 446.0 tps, lat …".
std::vector<double> told_by_second(const std::string& output) {
    std::vector<double> told;
    std::istringstream lines(output);
    for (std::string line; std::getline(lines, line);) {
        const auto place = line.find(" s, ");
        if (line.starts_with("progress: ") && place != std::string::npos)
            told.push_back(std::stod(line.substr(place + 4)));
    }
    return told;
}

std::string last_line(std::string text) {
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return text.substr(text.rfind('\n') + 1);
}

}  // namespace

Pgbench::Pgbench(const std::filesystem::path& folder, std::string conninfo, const BenchDesk& desk,
                 const engine::Json& event, const char* write, const engine::Json& effects)
    : program_(db::postgres_binaries("") / "pgbench"),
      script_(folder / "transition.pgbench"),
      conninfo_(std::move(conninfo)),
      event_(event.dump()),
      effects_(effects.dump()),
      ids_(second_half(desk)),
      desk_(desk) {
    std::ofstream file(script_);
    file << script(write);
    file.close();
    if (!file) throw std::runtime_error("Expected to write " + script_.string() + ", but the disk is full or closed");
}

std::vector<std::string> Pgbench::command(unsigned connections, int seconds) const {
    const auto half = half_of(desk_);
    return {"/usr/bin/env",
            "PGOPTIONS=-c search_path=" + db::query_set_name() + ",public -c jit=off -c timezone=UTC",
            program_,
            "--no-vacuum",
            "--protocol=prepared",
            "--client=" + std::to_string(connections),
            "--jobs=2",
            "--time=" + std::to_string(seconds),
            "--progress=1",
            "--file=" + script_.string(),
            "--define=session=" + desk_.session,
            "--define=ids=" + ids_,
            "--define=event=" + event_,
            "--define=effects=" + effects_,
            "--define=half=" + std::to_string(half),
            "--define=each=" + std::to_string(std::max<std::size_t>(1, half / connections)),
            conninfo_};
}

double Pgbench::per_second(unsigned connections, int seconds) const {
    const auto outcome = db::run(command(connections, seconds_to_plan(connections) + seconds));
    const auto told = told_by_second(outcome.output);
    // The last second is told of only when it was whole.
    const auto counted = std::min<std::ptrdiff_t>(seconds, std::ssize(told) - seconds_to_plan(connections));
    if (outcome.code != 0 || counted < 1)
        throw std::runtime_error("Expected pgbench to measure, but: " + last_line(outcome.output));
    return std::accumulate(told.end() - counted, told.end(), 0.0) / static_cast<double>(counted);
}

}  // namespace bolwerk::web
