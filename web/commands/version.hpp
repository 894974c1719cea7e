// What this build is called, on every page and for `bolwerk --version`.
#pragma once

#include <string_view>

namespace bolwerk::web {

inline constexpr std::string_view version_text = "Bolwerk 0.1.0";

}  // namespace bolwerk::web
