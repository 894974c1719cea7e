// How title 4.2 Awb comes to apply to a scheme: by itself, or because a scheme for public bodies alone says so (Awb
// 4:21 lid 3).
#pragma once

#include <optional>
#include <string_view>

#include "engine/json.hpp"

namespace bolwerk::workflows::subsidy_rules {

/// Why a scheme cannot say that title 4.2 applies "direct" or "declared" to applicants of these kinds ([text]), in
/// Dutch; nothing when it can. Of a scheme for public bodies alone the title does not hold by itself, of any other it
/// does.
std::optional<std::string_view> wrong_title(std::string_view title, const engine::Json& applicants);

}  // namespace bolwerk::workflows::subsidy_rules
