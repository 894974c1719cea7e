#include "web/map/scale.hpp"

#include <algorithm>

namespace bolwerk::web {
namespace {

/// Down to two digits that count: 1,234 becomes 1,200.
std::int64_t rounded_down(std::int64_t value) {
    std::int64_t step = 1;
    while (value / step >= 100) step *= 10;
    return value / step * step;
}

}  // namespace

std::string ValueText::operator()(std::int64_t value) const {
    return (number ? number(value) : whole_number_text(value)) + (unit.empty() ? "" : " " + unit);
}

std::string whole_number_text(std::int64_t value) {
    auto text = std::to_string(value);
    const std::ptrdiff_t sign = value < 0 ? 1 : 0;
    for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > sign; at -= 3)
        text.insert(static_cast<std::size_t>(at), ".");
    return text;
}

Scale::Scale(const std::vector<std::int64_t>& lower_bounds) {
    for (const auto bound : lower_bounds)
        if (bounds_.size() + 1 < map_classes && (bounds_.empty() || bound > bounds_.back())) bounds_.push_back(bound);
}

Scale Scale::of_quarters(std::vector<std::int64_t> values) {
    std::erase_if(values, [](std::int64_t value) { return value <= 0; });
    std::ranges::sort(values);
    std::vector<std::int64_t> bounds{1};
    for (std::size_t quarter = 1; quarter < map_classes - 1 && !values.empty(); ++quarter)
        bounds.push_back(rounded_down(values[values.size() * quarter / (map_classes - 1)]));
    return Scale{bounds};
}

std::size_t Scale::class_of(std::int64_t value) const {
    return static_cast<std::size_t>(std::ranges::upper_bound(bounds_, value) - bounds_.begin());
}

std::string Scale::name_of(std::size_t index, const ValueText& text) const {
    if (index == 0) return bounds_.empty() || bounds_.front() == 1 ? "geen" : "minder dan " + text(bounds_.front());
    const auto least = bounds_[index - 1];
    if (index == bounds_.size()) return text(least) + " of meer";
    const auto most = bounds_[index] - 1;
    const ValueText bare{text.number, {}};
    return least == most ? text(least) : bare(least) + " tot en met " + text(most);
}

}  // namespace bolwerk::web
