// How many letters a second come from the warm renderer, beside WeasyPrint started anew for each.
#pragma once

#include <filesystem>

#include "web/bench/measure_load.hpp"

namespace bolwerk::web {

/// The grant decision with invented values, set to PDF one after the other; in turns with Debian's own command
/// `weasyprint` on the same page. Prints the medians and how many times faster the warm one is (target at least 5).
void measure_letters(const std::filesystem::path& home, const Rounds& rounds);

}  // namespace bolwerk::web
