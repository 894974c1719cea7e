// A map of municipalities as numbers for a template: shapes in five classes, names, a legend, and the same as a table.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/json.hpp"
#include "web/map/outline.hpp"
#include "web/map/scale.hpp"

namespace bolwerk::web {

/// What a map is asked to show.
struct MapOrder {
    std::string label;  ///< Dutch sentence: what the map shows, for who cannot see it
    std::map<std::string, std::int64_t, std::less<>> values;  ///< by municipality code; one that is not there is 0
    std::vector<std::int64_t> bounds;                         ///< as for Scale; empty: quarters of the values
    ValueText text;
    std::string href_prefix;  ///< "/terreinen?gemeente=", the code follows; empty: no links
    std::string province;     ///< "Gelderland"; empty: all
};

/// Reads the borders once; drawing only fills in classes and texts. Safe to share between threads.
class MunicipalityMap {
public:
    /// The text of db/data/municipality_borders_rd.geojson. Throws std::runtime_error when it is something else.
    explicit MunicipalityMap(std::string_view rd_geojson);

    /// map:{view_box, map_label, has_links, shapes:[{path, class_index, fill, title, has_href, href}],
    /// names:[{place, name_x, name_y}], points:[]}, legend:[{class_index, legend_text, label, fill}],
    /// rows:[{code, municipality, href, measure, class_index}] by municipality.
    engine::Json draw(const MapOrder& order) const;

    /// The same map object for one municipality with its surroundings, without links; null for an unknown code.
    engine::Json around(std::string_view code) const;

private:
    struct Shape {
        std::string code, name, province;
        Outline outline;
        bool named = false;  ///< its name has a place of its own on the whole map
    };

    void choose_names();
    engine::Json shape_json(const Shape& shape, std::size_t class_index, std::string title, std::string href) const;
    static engine::Json name_json(const Shape& shape);

    std::vector<Shape> shapes_;  ///< by name
};

}  // namespace bolwerk::web
