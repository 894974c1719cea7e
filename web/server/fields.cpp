#include "web/server/fields.hpp"

#include <algorithm>

namespace bolwerk::web {

namespace {

char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter; }

}  // namespace

void Fields::set(std::string_view name, std::string value) {
    std::erase_if(items_, [&](const Item& item) { return item.first == name; });
    items_.emplace_back(name, std::move(value));
}

std::string_view Fields::operator[](std::string_view name) const {
    for (const auto& [key, value] : items_)
        if (key == name) return value;
    return {};
}

bool Fields::has(std::string_view name) const {
    return std::any_of(items_.begin(), items_.end(), [&](const Item& item) { return item.first == name; });
}

std::vector<std::string> Fields::all(std::string_view name) const {
    std::vector<std::string> values;
    for (const auto& [key, value] : items_)
        if (key == name) values.push_back(value);
    return values;
}

bool same_name(std::string_view left, std::string_view right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](char a, char b) { return lower(a) == lower(b); });
}

}  // namespace bolwerk::web
