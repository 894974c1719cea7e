// One park as IBIS delivers it: what a row says, and whether it may be believed (HANDBOOK 5.3).
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/json.hpp"
#include "workflows/park_record/hectares.hpp"
#include "workflows/park_record/municipalities.hpp"
#include "workflows/park_record/record_fields.hpp"

namespace bolwerk::workflows::ibis {

/// The texts of one row, as they stand in the file.
struct DeliveredRow {
    int line = 0;  ///< of the file for CSV, the number of the feature for GeoJSON; from 1
    std::string rin, name, municipalities, year, bruto, netto, available, type;
    std::vector<std::pair<const RecordField*, std::string>> fields;  ///< whose columns are known
    engine::Json border;                                             ///< GeoJSON geometry as delivered, or null
    bool lacks_geometry = false;                                     ///< where every row is to have one
    std::string municipality_name, province;  ///< beside the code; empty where there is no such column
    std::string unreadable;                   ///< Dutch, why the texts cannot be trusted at all; empty when they can
};

/// A row that passed every check. Its type is kept raw: the meaning of the codes is not verified.
struct IbisRow {
    std::string rin, name, municipality;
    std::vector<std::string> other_municipalities;
    int year = 0;
    std::string type;  ///< empty when not delivered
    SquareMetres bruto = 0, netto = 0, available = 0;
    engine::Json fields = engine::Json::object();  ///< those that were delivered and filled
    engine::Json border;                           ///< GeoJSON geometry in WGS84, or null
};

/// A row with its outcome: the park, or every reason why not. Warnings (Dutch) do not stand in the way.
struct ParsedRow {
    int line = 0;
    std::string rin, name;  ///< for a person to recognise it by; safe to print
    std::optional<IbisRow> park;
    std::vector<std::string> reasons, warnings;
};

/// What a row is measured against.
struct RowRules {
    const Municipalities& municipalities;
    int latest_year = 0;  ///< the year of today: later ones are refused
    DecimalSigns decimals;
};

ParsedRow check(const DeliveredRow& row, const RowRules& rules);

/// Every row by itself, and a RIN that stands there twice refused from the second time on.
std::vector<ParsedRow> check_all(const std::vector<DeliveredRow>& rows, const RowRules& rules);

}  // namespace bolwerk::workflows::ibis
