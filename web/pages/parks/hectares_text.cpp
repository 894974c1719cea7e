#include "web/pages/parks/hectares_text.hpp"

#include <algorithm>
#include <cstdio>

namespace bolwerk::web {

std::string hectares(const engine::Json& stored) {
    if (!stored.is_string()) return "onbekend";
    char text[32];
    std::snprintf(text, sizeof text, "%.1f ha", std::stod(stored.get<std::string>()));
    std::string number(text);
    std::ranges::replace(number, '.', ',');
    return number;
}

std::string exact_hectares(const engine::Json& stored) {
    if (!stored.is_string()) return "onbekend";
    auto number = stored.get<std::string>();
    std::ranges::replace(number, '.', ',');
    return number + " hectare";
}

}  // namespace bolwerk::web
