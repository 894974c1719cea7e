// Five classes of a number on a map, from light to dark, and what they are called.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace bolwerk::web {

constexpr std::size_t map_classes = 5;

/// The colours of the classes where a style sheet does not reach, as in documents; the same as --bw-map-0 to 4.
constexpr std::array<std::string_view, map_classes> map_colours{"#e9eef1", "#cfe3ef", "#92c1dc", "#3d8ab5", "#0b4e73"};

/// How a number is written: the number itself and, once at the end, its unit.
struct ValueText {
    std::function<std::string(std::int64_t)> number;
    std::string unit;  ///< "ha"; may be empty

    std::string operator()(std::int64_t value) const;
};

/// "1.234": whole, with points.
std::string whole_number_text(std::int64_t value);

class Scale {
public:
    /// Class 0 lies below the first bound, class i from bound i on. At most four bounds, rising; others are left out.
    explicit Scale(const std::vector<std::int64_t>& lower_bounds);

    /// Class 0 for nothing at all, and about as many of the others in each further class. Bounds are round numbers.
    static Scale of_quarters(std::vector<std::int64_t> values);

    std::size_t class_of(std::int64_t value) const;
    std::size_t classes() const { return bounds_.size() + 1; }

    /// "minder dan 100 ha", "100 tot en met 249 ha", "750 ha of meer"; "geen" where class 0 holds zero only.
    std::string name_of(std::size_t index, const ValueText& text) const;

private:
    std::vector<std::int64_t> bounds_;
};

}  // namespace bolwerk::web
