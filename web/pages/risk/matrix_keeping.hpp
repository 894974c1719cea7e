// Keeping cells of a matrix, whichever way they came in: beside what stands there now, never over it.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>

#include "web/app/visit.hpp"
#include "workflows/risk_round/cells.hpp"

namespace bolwerk::web {

inline constexpr std::string_view too_late =
    "De ronde is gesloten of de matrix is al ingediend. Vraag wie de ronde leidt om de matrix terug te geven.";

/// The number of the matrix in the address; nothing for what is no number.
std::optional<std::string> matrix_in(const Request& request);

/// The matrix as this person may see it, null when it is not there. `taken_as`: the form in which a copy of it leaves,
/// for the view log.
engine::Json read_matrix(const Request& request, const Visit& visit,
                         std::optional<std::string> taken_as = std::nullopt);

/// The codes of all its indicators, from query risk/read_cells.
std::set<std::string> codes_of(const engine::Json& found);

struct Kept {
    bool there = true, open = true;
    workflows::risk::Merged merged = {};
};

/// `merged` gets the answer of risk/read_cells and says what is to stand there; nothing is written when it saves
/// nothing. It is asked again when a colleague was faster. Throws std::runtime_error when that never ends.
Kept keep_cells(const Request& request, const Visit& visit,
                const std::function<workflows::risk::Merged(const engine::Json& found)>& merged);

}  // namespace bolwerk::web
