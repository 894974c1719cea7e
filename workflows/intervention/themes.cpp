#include "workflows/intervention/themes.hpp"

#include <utility>

namespace bolwerk::workflows {

std::string_view theme_of(std::string_view category) {
    constexpr std::pair<std::string_view, std::string_view> themes[]{
        {"communication", "Communicatie"},
        {"integrated_enforcement", "Integrale handhaving"},
        {"sustainability", "Duurzaamheid: fysiek en organisatie"},
        {"local_regulation", "Lokale regelgeving"},
        {"information", "Informatie"}};
    for (const auto& [known, name] : themes)
        if (known == category) return name;
    return {};
}

}  // namespace bolwerk::workflows
