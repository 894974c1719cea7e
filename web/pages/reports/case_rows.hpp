// The cases behind a figure as a list shows them. Values only, no server.
#pragma once

#include "engine/definition.hpp"
#include "engine/json.hpp"

namespace bolwerk::web {

/// A row of reports/cases: `then` is the state in which it was counted, `now` the one it has.
engine::Json counted_case_row(const engine::Json& one, const std::vector<engine::Definition>& definitions);

/// Whether it has the form of a measure that figures are counted under: "subsidy.open", "park.12".
bool is_measure(std::string_view measure);

/// How many are counted that the person may not read; a few of them are not told, nor how many in one municipality:
/// beside the number of the area that would tell of the few elsewhere. Empty when there are none.
std::string unread_text(std::int64_t counted, std::int64_t read, bool area_wide = true);

/// A figure may count what such cases are about: then there are more of them than it says.
inline constexpr auto cases_behind_parks =
    "Telt het cijfer gemeenten, terreinen of interventies van een terrein, dan staat hier elke zaak die daarvoor "
    "meetelt.";

}  // namespace bolwerk::web
