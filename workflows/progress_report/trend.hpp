// Whether something goes better or worse than in the report before.
#pragma once

#include <optional>
#include <string_view>

#include "workflows/progress_report/lights.hpp"

namespace bolwerk::workflows::report {

/// `unknown`: there is nothing to compare with.
enum class Trend { unknown, worse, same, better };

std::string_view id_of(Trend trend);     ///< "better"
std::string_view label_of(Trend trend);  ///< "beter dan vorige keer"

/// From grey to a colour or back says nothing about better or worse.
Trend trend_of(std::optional<Light> before, Light now);

}  // namespace bolwerk::workflows::report
