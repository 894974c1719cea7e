// Small deliveries of IBIS for the tests of its reader.
#pragma once

#include <fstream>
#include <iterator>
#include <string>

#include "workflows/park_record/ibis_file.hpp"

namespace bolwerk::workflows::ibis {

inline std::string read_file(const std::string& path) {
    std::ifstream file(std::string{BOLWERK_SOURCE_DIR + "/"} + path, std::ios::binary);
    if (!file) throw std::runtime_error("Expected to read " + path + ", but it is not there.");
    return {std::istreambuf_iterator<char>(file), {}};
}

inline const Municipalities& the_municipalities() {
    static const Municipalities all =
        read_municipalities(read_file("db/data/municipalities.csv"), read_file("db/data/abolished_municipalities.csv"))
            .value();
    return all;
}

inline const std::string header = "gm_code,rin_nummer,plan_naam,peiljaar,ha_bruto,ha_netto,ha_tottuit,wloc_type\n";

inline engine::Result<std::vector<ParsedRow>> parse(const std::string& text) {
    auto file = parse_ibis_file(text, the_municipalities(), 2026);
    if (!file) return file.error();
    return std::move(file->rows);
}

/// The one row of a file with this line below the usual header.
inline ParsedRow parse_row(const std::string& line) {
    const auto rows = parse(header + line + "\n");
    if (!rows || rows->size() != 1) throw std::runtime_error("Expected one row, but got another number.");
    return rows->front();
}

}  // namespace bolwerk::workflows::ibis
