#include "tests/access/who_reads_fixture.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace bolwerk::access {
namespace {

/// The cells of each line below the heading.
std::vector<std::vector<std::string>> lines_of(const std::string& name) {
    std::ifstream file(std::string(BOLWERK_SOURCE_DIR) + "/tests/access/" + name);
    std::vector<std::vector<std::string>> lines;
    for (std::string line; std::getline(file, line);) {
        std::istringstream text(line);
        std::vector<std::string> cells;
        for (std::string cell; std::getline(text, cell, ',');) cells.push_back(cell);
        lines.push_back(std::move(cells));
    }
    lines.erase(lines.begin());
    return lines;
}

std::vector<Row> read_roles() {
    std::vector<Row> rows;
    for (const auto& cells : lines_of("who_reads.csv"))
        rows.push_back({cells.at(0),
                        cells.at(1),
                        {cells.at(2), cells.at(3), cells.at(4), cells.at(5), cells.at(6), cells.at(7)},
                        cells.at(8) == "yes",
                        cells.at(9) == "yes",
                        cells.at(10),
                        cells.at(11)});
    return rows;
}

std::vector<Channel> read_channels() {
    std::vector<Channel> channels;
    for (const auto& cells : lines_of("where_it_shows.csv"))
        channels.push_back(
            {cells.at(0), cells.at(1), {cells.at(2), cells.at(3), cells.at(4), cells.at(5)}, cells.at(6) == "yes"});
    return channels;
}

std::vector<Change> read_changes() {
    std::vector<Change> changes;
    for (const auto& cells : lines_of("what_changes.csv")) changes.push_back({cells.at(0), cells.at(1)});
    return changes;
}

}  // namespace

const std::string& Row::reads_as(std::string_view relation) const {
    return reads.at(static_cast<std::size_t>(std::ranges::find(relations, relation) - relations.begin()));
}

const std::vector<Row>& who_reads() {
    static const auto table = read_roles();
    return table;
}

const std::vector<Channel>& where_it_shows() {
    static const auto table = read_channels();
    return table;
}

const std::vector<Change>& what_changes() {
    static const auto table = read_changes();
    return table;
}

}  // namespace bolwerk::access
