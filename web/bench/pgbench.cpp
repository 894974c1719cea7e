#include "web/bench/pgbench.hpp"

#include <algorithm>
#include <fstream>
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
    const auto outcome = db::run(command(connections, seconds));
    const std::string name = "tps = ";
    const auto place = outcome.output.find(name);
    if (outcome.code != 0 || place == std::string::npos)
        throw std::runtime_error("Expected pgbench to measure, but: " + last_line(outcome.output));
    return std::stod(outcome.output.substr(place + name.size()));
}

}  // namespace bolwerk::web
