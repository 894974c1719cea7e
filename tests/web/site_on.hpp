// The application of this checkout on the database of a test; what is read from files is read once by a test program.
#pragma once

#include <fstream>
#include <sstream>

#include "web/app/site.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::web {

inline Site site_on(db::Pool& pool) {
    static const std::filesystem::path source = BOLWERK_SOURCE_DIR;
    static const auto definitions = workflows::every_definition();
    static const Templates templates(source / "templates");
    static const StaticFiles assets(source / "web/assets", "/assets/");
    static const auto map = [] {
        std::ostringstream borders;
        borders << std::ifstream(source / "db/data/municipality_borders_rd.geojson").rdbuf();
        return MunicipalityMap(borders.str());
    }();
    return {.pool = pool,
            .definitions = definitions,
            .calendar = read_calendar(pool),
            .templates = templates,
            .assets = assets,
            .map = map};
}

}  // namespace bolwerk::web
