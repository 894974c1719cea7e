// The themes of the intervention guide (HANDBOOK 11.1): what groups the catalogue for people.
#pragma once

#include <string_view>

namespace bolwerk::workflows {

/// The Dutch name of a category of the catalogue; empty for one that the guide does not know.
std::string_view theme_of(std::string_view category);

}  // namespace bolwerk::workflows
