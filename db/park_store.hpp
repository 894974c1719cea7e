// The register of parks in PostgreSQL: imports, and what its pages show.
#pragma once

#include <string>
#include <string_view>

#include "db/pool.hpp"
#include "engine/json.hpp"

namespace bolwerk::db {

enum class ImportMode { write, try_out };

/// Takes over checked rows in one statement: all or nothing, and the same rows again change nothing. Each row holds
/// line, rin, name, municipality, other_municipalities, year, type, ha_bruto, ha_netto, ha_available, fields and
/// border. Gives for each row line and outcome ("added", "changed", "unchanged", "refused"), with was and becomes for a
/// change and reason ("unknown_municipality", "older_year") for a refusal. try_out writes nothing. Throws
/// DatabaseError.
engine::Json import_parks(Connection& connection, const engine::Json& rows, ImportMode mode = ImportMode::write);

/// Rows of code, name, province, label_lon, label_lat and border (GeoJSON geometry in WGS84). Gives how many were new
/// or different. Parks need their municipality: import these first.
std::int64_t import_municipalities(Connection& connection, const engine::Json& rows);

/// What a list of parks is asked for; empty texts do not filter.
struct ParkFilter {
    std::string search;                            ///< part of the name, or a whole RIN
    std::string municipality;                      ///< code
    std::string province;                          ///< "Gelderland"
    std::string type;                              ///< as delivered; "-" for none
    engine::Json fields = engine::Json::object();  ///< safety fields that must be as given: {"kvo_b": true}
};

/// A page of the list: the parks after the named one, or before it.
struct ParkPage {
    int most = 25;
    std::string from_name, from_rin;  ///< both empty: from the start
    bool backwards = false;
};

/// total, has_earlier, has_later, parks:[id, rin, name, municipality, municipality_name, province, year, type,
/// ha_bruto, ha_netto, ha_available, fields, fictitious, open_cases (at most 100), plan_state]. Throws SessionEnded,
/// DatabaseError.
engine::Json list_parks(Pool& pool, std::string_view session, const ParkFilter& filter, const ParkPage& page = {});

/// One park with cases and history as far as visible; null when there is none. Throws the same.
engine::Json show_park(Pool& pool, std::string_view session, std::string_view rin);

/// For each municipality: code, municipality, province, parks, ha_bruto, ha_netto, ha_available, kvo_b, pps.
engine::Json count_parks(Pool& pool, std::string_view session);

/// For each municipality: code, open_cases (at most 1,000).
engine::Json count_open_cases(Pool& pool, std::string_view session);

}  // namespace bolwerk::db
