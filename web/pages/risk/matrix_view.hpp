// A matrix as a page shows it: its domains with a row for each indicator, to fill in or to read.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/date.hpp"
#include "engine/json.hpp"
#include "workflows/risk_round/cells.hpp"

namespace bolwerk::web {

/// What was tried and did not get in, by code.
struct MatrixTry {
    std::vector<workflows::risk::Change> changes = {};           ///< as they were typed
    std::vector<std::string> conflicts = {};                     ///< somebody else changed them meanwhile
    std::map<std::string, std::vector<std::string>> wrong = {};  ///< sentences by code
    bool submitting = false;
    bool hasty = false;              ///< all zeros within a minute: asked to be sure
    std::string return_reason = {};  ///< as it was typed
    std::string not_returned = {};   ///< why the matrix was not given back

    bool good() const { return conflicts.empty() && wrong.empty() && !hasty && not_returned.empty(); }
};

/// `found` is the answer of query risk/matrix.
engine::Json matrix_view(const engine::Json& found, const MatrixTry& tried, engine::Date today);

/// "2 duidelijk, bron A eigen waarneming: “Gezien bij een schouw.”", or "niet ingevuld".
std::string cell_text(const workflows::risk::Cell& cell);

/// "gemeente" or "politie".
std::string side_text(const engine::Json& row);

/// State of a matrix as a badge.
engine::Json matrix_badge(const std::string& state);

}  // namespace bolwerk::web
