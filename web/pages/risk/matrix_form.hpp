// The cells of a matrix as a browser sends them: which of them somebody changed.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "web/server/fields.hpp"
#include "workflows/risk_round/cells.hpp"

namespace bolwerk::web {

/// Text as it is kept: line ends are one character, and nothing blank stands at its end.
std::string plain_text(std::string_view typed);

/// What a form shows of a cell, short: a field that still says this was not touched.
std::string mark_of(const workflows::risk::Cell& cell);

/// The cells that say something else than when the form was made, for the codes of the set. Fields of a cell: `a.L1`
/// answer, `s.L1` source, `w.L1` motivation, `v.L1` version, `m.L1` mark.
std::vector<workflows::risk::Change> changes_in(const Fields& form, const std::set<std::string>& codes);

}  // namespace bolwerk::web
