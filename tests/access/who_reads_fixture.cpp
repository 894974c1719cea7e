#include "tests/access/who_reads_fixture.hpp"

#include <fstream>
#include <sstream>

namespace bolwerk::access {
namespace {

std::vector<Row> read_table() {
    std::ifstream file(std::string(BOLWERK_SOURCE_DIR) + "/tests/access/who_reads.csv");
    std::string line;
    std::getline(file, line);
    std::vector<Row> rows;
    while (std::getline(file, line)) {
        std::istringstream cells(line);
        Row row;
        std::getline(cells, row.role, ',');
        std::getline(cells, row.kind, ',');
        for (auto& reads : row.reads) std::getline(cells, reads, ',');
        rows.push_back(row);
    }
    return rows;
}

}  // namespace

const std::vector<Row>& who_reads() {
    static const auto table = read_table();
    return table;
}

}  // namespace bolwerk::access
