// What an indicator of risk may never ask about (HANDBOOK 4.2 and 8): one table of roots, each with its reason.
#pragma once

#include <string_view>

namespace bolwerk::engine {

/// The reason, in Dutch, why this may be no part of an indicator; empty when it may.
std::string_view forbidden_because(std::string_view text);

}  // namespace bolwerk::engine
