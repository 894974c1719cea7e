#include "engine/json_text.hpp"

#include <algorithm>

namespace bolwerk::engine {

int json_depth(std::string_view json) {
    int depth = 0, most = 0;
    bool inside_text = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (c == '"') inside_text = !inside_text;
        if (inside_text && c == '\\') ++i;
        if (!inside_text && (c == '[' || c == '{')) most = std::max(most, ++depth);
        if (!inside_text && (c == ']' || c == '}')) --depth;
    }
    return most;
}

bool names_nul(std::string_view json) {
    for (auto at = json.find('\\'); at != std::string_view::npos; at = json.find('\\', at + 2))
        if (json.substr(at).starts_with("\\u0000")) return true;
    return false;
}

}  // namespace bolwerk::engine
