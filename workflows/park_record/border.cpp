#include "workflows/park_record/border.hpp"

#include <algorithm>

namespace bolwerk::workflows::ibis {
namespace {

using engine::Json;

constexpr std::size_t most_points = 20'000;

enum class Place { netherlands, netherlands_in_rd, netherlands_swapped, elsewhere };

bool between(double value, double least, double most) { return value >= least && value <= most; }

Place place_of(double x, double y) {
    if (between(x, 3.0, 7.5) && between(y, 50.5, 54.0)) return Place::netherlands;
    if (between(y, 3.0, 7.5) && between(x, 50.5, 54.0)) return Place::netherlands_swapped;
    if (between(x, 0, 300'000) && between(y, 300'000, 640'000)) return Place::netherlands_in_rd;
    return Place::elsewhere;
}

/// Walks over rings and points; the first problem ends it.
class Survey {
public:
    bool polygon(const Json& rings) {
        return rings.is_array() && !rings.empty() &&
               std::ranges::all_of(rings, [this](const Json& r) { return ring(r); });
    }
    bool polygons(const Json& all) {
        return all.is_array() && !all.empty() && std::ranges::all_of(all, [this](const Json& p) { return polygon(p); });
    }
    Place place() const { return place_; }

private:
    bool ring(const Json& points) {
        return points.is_array() && points.size() >= 4 && points.front() == points.back() &&
               std::ranges::all_of(points, [this](const Json& p) { return point(p); });
    }
    bool point(const Json& p) {
        if (!p.is_array() || p.size() < 2 || p.size() > 4 || !p[0].is_number() || !p[1].is_number()) return false;
        place_ = place_of(p[0].get<double>(), p[1].get<double>());
        return place_ == Place::netherlands && ++points_ <= most_points;
    }

    Place place_ = Place::netherlands;
    std::size_t points_ = 0;
};

std::string sentence_for(Place place) {
    switch (place) {
        case Place::netherlands_in_rd:
            return "De grens is niet overgenomen: de coördinaten zijn RD in plaats van WGS84.";
        case Place::netherlands_swapped:
            return "De grens is niet overgenomen: lengte en breedte zijn omgewisseld.";
        case Place::elsewhere:
            return "De grens is niet overgenomen: zij ligt niet in Nederland.";
        default:
            return "De grens is niet overgenomen: dit is geen gesloten vlak.";
    }
}

}  // namespace

Json checked_border(const Json& geometry, std::vector<std::string>& warnings) {
    if (geometry.is_null()) return nullptr;
    Survey survey;
    const auto kind = geometry.is_object() ? geometry.find("type") : geometry.end();
    const auto points = geometry.is_object() ? geometry.find("coordinates") : geometry.end();
    if (geometry.is_object() && kind != geometry.end() && points != geometry.end()) {
        const bool one = *kind == "Polygon" && survey.polygon(*points);
        if (one || (*kind == "MultiPolygon" && survey.polygons(*points)))
            return {{"type", *kind}, {"coordinates", *points}};
    }
    warnings.push_back(sentence_for(survey.place()));
    return nullptr;
}

}  // namespace bolwerk::workflows::ibis
