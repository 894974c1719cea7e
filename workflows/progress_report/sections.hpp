// The parts of a progress report (HANDBOOK 16.2): what each is called, and whether its text may go to everybody.
#pragma once

#include <span>
#include <string_view>

namespace bolwerk::workflows::report {

struct Section {
    std::string_view id, title;
    bool open = false;  ///< its explanation is in the public part
};

/// In the order of the report.
std::span<const Section> sections();

/// Figures that a report should hold and that Bolwerk cannot count yet: said, never made up.
struct Missing {
    std::string_view section, title, why;
};
std::span<const Missing> missing_sources();

}  // namespace bolwerk::workflows::report
