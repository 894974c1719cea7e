#include "workflows/park_record/border.hpp"

#include <algorithm>

namespace bolwerk::workflows::ibis {
namespace {

using engine::Json;

constexpr std::size_t most_points = 20'000;

struct Side {
    double from_x, from_y, to_x, to_y;

    double least_x() const { return std::min(from_x, to_x); }
    double most_x() const { return std::max(from_x, to_x); }
    /// On which side of the line through this one a point lies: above 0 the left, below 0 the right.
    double side_of(double x, double y) const { return (to_x - from_x) * (y - from_y) - (to_y - from_y) * (x - from_x); }
    /// Each runs from one side of the other to the other side; what only touches does not cross.
    bool crosses(const Side& other) const {
        return side_of(other.from_x, other.from_y) * side_of(other.to_x, other.to_y) < 0 &&
               other.side_of(from_x, from_y) * other.side_of(to_x, to_y) < 0;
    }
};

/// Looks from west to east, so that only sides that lie beside each other are compared.
bool crosses_itself(const Json& ring) {
    std::vector<Side> sides;
    for (std::size_t i = 1; i < ring.size(); ++i)
        sides.push_back({ring[i - 1][0].get<double>(), ring[i - 1][1].get<double>(), ring[i][0].get<double>(),
                         ring[i][1].get<double>()});
    std::ranges::sort(sides, {}, &Side::least_x);
    for (auto one = sides.begin(); one != sides.end(); ++one)
        for (auto other = one + 1; other != sides.end() && other->least_x() <= one->most_x(); ++other)
            if (one->crosses(*other)) return true;
    return false;
}

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
    bool crossed() const { return crossed_; }

private:
    bool ring(const Json& points) {
        const bool closed = points.is_array() && points.size() >= 4 && points.front() == points.back() &&
                            std::ranges::all_of(points, [this](const Json& p) { return point(p); });
        crossed_ = closed && crosses_itself(points);
        return closed && !crossed_;
    }
    bool point(const Json& p) {
        if (!p.is_array() || p.size() < 2 || p.size() > 4 || !p[0].is_number() || !p[1].is_number()) return false;
        place_ = place_of(p[0].get<double>(), p[1].get<double>());
        return place_ == Place::netherlands && ++points_ <= most_points;
    }

    Place place_ = Place::netherlands;
    std::size_t points_ = 0;
    bool crossed_ = false;
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
    warnings.push_back(survey.crossed() ? "De grens is niet overgenomen: de lijn kruist zichzelf."
                                        : sentence_for(survey.place()));
    return nullptr;
}

}  // namespace bolwerk::workflows::ibis
