// A whole delivery of IBIS, as CSV or as the GeoJSON of the national service, read into checked rows.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/result.hpp"
#include "workflows/park_record/ibis_row.hpp"

namespace bolwerk::workflows::ibis {

constexpr std::size_t largest_csv = 4 * 1024 * 1024;
constexpr std::size_t largest_geojson = 32 * 1024 * 1024;
constexpr std::size_t most_rows = 20'000;

/// A file that was read: every row, good or refused, and the columns that no field of the record is known for.
template <class Row>
struct IbisFile {
    std::vector<Row> rows;
    std::vector<std::string> left_out;
};

/// What the file is, by its first character: an object is GeoJSON, everything else CSV. Every row of it comes back,
/// good or refused. A file that cannot be read as a whole (too large, columns missing, not UTF-8 text, no rows) is
/// refused before any row is looked at, with every reason in Dutch. `latest_year` is the year of today.
engine::Result<IbisFile<ParsedRow>> parse_ibis_file(std::string_view text, const Municipalities& municipalities,
                                                    int latest_year);

/// The good rows as the database takes them: a list of objects with line, rin, name, municipality,
/// other_municipalities, year, type, ha_bruto, ha_netto, ha_available (exact decimals as text), fields and border.
engine::Json import_rows(const std::vector<ParsedRow>& rows);

/// The texts of every row, still unchecked.
engine::Result<IbisFile<DeliveredRow>> read_ibis_csv(std::string_view text);
engine::Result<IbisFile<DeliveredRow>> read_ibis_geojson(std::string_view text);

/// One column of the national register.
struct IbisColumn {
    std::string_view name;  ///< in the national service
    std::string_view also;  ///< in files of our own; empty when it is the same
    std::string DeliveredRow::*place;
};

/// All of them are required; names are compared without regard to case.
std::span<const IbisColumn> ibis_columns();

/// Whether a column of this name, in capitals, is read or says nothing of its own.
bool is_known(std::string_view column);

/// A column that may stand beside the codes, in capitals: what the municipality is called.
bool names_the_municipality(std::string_view column);

}  // namespace bolwerk::workflows::ibis
