#include "web/commands/registers.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "db/park_store.hpp"
#include "engine/term/csv.hpp"
#include "web/commands/console.hpp"
#include "web/documents/letter_shelf.hpp"
#include "workflows/park_record/municipality_rows.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::web {
namespace {

namespace fs = std::filesystem;
using engine::Json;

/// Rows of a CSV file with a header, as objects; lines of remarks are left out.
Json rows_of(const fs::path& path) {
    std::string kept;
    std::istringstream lines(text_of_file(path));
    for (std::string line; std::getline(lines, line);)
        if (!line.starts_with('#')) kept += line + "\n";
    Json rows = Json::array();
    const auto csv = engine::term::read_csv(kept);
    for (std::size_t place = 1; place < csv.records.size(); ++place) {
        Json row = Json::object();
        for (std::size_t column = 0; column < csv.records.front().fields.size(); ++column)
            row[csv.records.front().fields[column]] = csv.records[place].fields.at(column);
        rows.push_back(std::move(row));
    }
    return rows;
}

/// Every file of a folder with one JSON value each, in the order of their names.
Json files_of(const fs::path& folder) {
    std::vector<fs::path> paths;
    for (const auto& file : fs::directory_iterator(folder))
        if (file.path().extension() == ".json") paths.push_back(file.path());
    std::ranges::sort(paths);
    Json files = Json::array();
    for (const auto& path : paths) files.push_back(Json::parse(text_of_file(path)));
    return files;
}

template <class T>
T expected(const engine::Result<T>& result, std::string_view what) {
    if (result) return *result;
    refuse_to_read(fs::path("db/data") / what, result.error());
}

}  // namespace

void refuse_to_read(const fs::path& path, const engine::Refused& refused) {
    std::string sentences;
    for (const auto& reason : refused.reasons) sentences += " " + engine::in_full(reason);
    throw std::runtime_error("Uit " + path.string() + " is niets ingelezen." + sentences);
}

std::string text_of_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    if (fs::is_regular_file(path)) text << file.rdbuf();
    if (!file || !fs::is_regular_file(path))
        throw std::runtime_error("Expected to read " + path.string() + ", but it is not there or closed to this user");
    return text.str();
}

workflows::ibis::Municipalities known_municipalities(const fs::path& home) {
    const auto data = home / "db" / "data";
    return expected(workflows::ibis::read_municipalities(text_of_file(data / "municipalities.csv"),
                                                         text_of_file(data / "abolished_municipalities.csv")),
                    "municipalities");
}

void fill_registers(db::Pool& pool, const fs::path& home) {
    const auto data = home / "db" / "data";
    const auto empty = pool.ask_json("register/empty", {});
    const auto told = [](std::int64_t rows, std::string_view what) {
        say("Registers: " + std::to_string(rows) + " " + std::string(what));
    };
    if (empty.at("municipalities")) {
        const auto rows =
            expected(workflows::ibis::municipality_rows(text_of_file(data / "municipalities.csv"),
                                                        text_of_file(data / "municipality_borders.geojson")),
                     "municipalities");
        told(db::import_municipalities(*pool.lease(), rows), "municipalities with their borders");
    }
    const auto fill = [&](const char* query, const char* file, std::string_view what) {
        told(pool.ask_json(query, {{"rows", rows_of(data / file)}}).at("rows"), what);
    };
    if (empty.at("interventions"))
        fill("register/fill_catalogue", "intervention_catalogue.csv", "interventions to choose from");
    if (empty.at("holidays")) fill("register/fill_holidays", "holidays.csv", "days that move a last day");
    if (empty.at("rates")) fill("register/fill_rates", "statutory_rates.csv", "rates of interest and fees");
    if (empty.at("schemes"))
        told(pool.ask_json("register/fill_schemes", {{"files", files_of(data / "schemes")}}).at("rows"),
             "subsidy schemes");
    const auto letters = LetterShelf(home / "templates" / "letters", workflows::every_definition()).rows();
    if (const std::int64_t rows = pool.ask_json("document/register_templates", {{"rows", letters}}).at("rows");
        rows > 0)
        told(rows, "letter templates");
    if (empty.at("indicators"))
        told(pool.ask_json("register/fill_indicators", {{"files", files_of(data / "indicators")}}).at("rows"),
             "versions of the indicators of risk");
}

}  // namespace bolwerk::web
