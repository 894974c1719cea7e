// What an import did with every row, for a person at a terminal.
#pragma once

#include <string>
#include <vector>

#include "engine/json.hpp"
#include "workflows/park_record/ibis_file.hpp"

namespace bolwerk::workflows::ibis {

enum class RowOutcome { added, changed, unchanged, refused };

struct ReportRow {
    int line = 0;
    std::string rin, name;
    RowOutcome outcome = RowOutcome::refused;
    std::vector<std::string> remarks;  ///< Dutch: why refused, what changed, what to look at
};

struct ImportReport {
    std::vector<ReportRow> rows;  ///< every row of the file, in its order
    int added = 0, changed = 0, unchanged = 0, refused = 0;
    int with_warning = 0;               ///< rows that were taken over with a warning
    std::vector<std::string> left_out;  ///< columns of the file that no field is known for
};

/// Joins the rows of the file with what the database did with the good ones: a list of objects with line, outcome
/// ("added", "changed", "unchanged", "refused"), and for changes `was` and `becomes`, for refusals `reason`
/// and, of an abolished municipality, `successor`.
ImportReport report_of(const std::vector<ParsedRow>& rows, const engine::Json& outcomes);
ImportReport report_of(const IbisFile<ParsedRow>& file, const engine::Json& outcomes);

enum class ReportLength {
    everything,
    remarkable
};  ///< remarkable: without rows that changed nothing and warn of nothing

/// A table with a line a row, and the summary. Ends with a line end.
std::string text_of(const ImportReport& report, ReportLength length);

/// One line for the end of an import: "600 rijen: 598 toegevoegd, …".
std::string summary_of(const ImportReport& report);

}  // namespace bolwerk::workflows::ibis
