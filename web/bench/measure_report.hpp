// How long a progress report takes, and how much memory: figures, page and workbook.
#pragma once

#include <cstdint>

#include "web/commands/settings.hpp"

namespace bolwerk::web {

/// On a database of its own with so many cases beside the demonstration; prints medians and the highest memory.
void measure_report(const Settings& settings, std::int64_t cases, int rounds);

}  // namespace bolwerk::web
