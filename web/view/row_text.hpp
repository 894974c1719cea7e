// A text out of a row as the database gives it.
#pragma once

#include <string>
#include <string_view>

#include "engine/json.hpp"

namespace bolwerk::web {

/// Empty where the row has no such text or null.
inline std::string text_of(const engine::Json& row, std::string_view key) {
    const auto found = row.find(key);
    return found != row.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

}  // namespace bolwerk::web
