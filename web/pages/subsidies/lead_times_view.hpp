// How long the phases of an application took, as people read it. Values only, no server.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/date.hpp"
#include "engine/json.hpp"
#include "web/export/table.hpp"

namespace bolwerk::web {

/// A stretch of days, from `since` up to and without `until`; an empty end is open.
struct Stretch {
    std::string_view word, label;
    std::optional<engine::Date> since = {}, until = {};
};

/// The stretches to choose from; the first one is the usual one.
std::vector<Stretch> stretches(engine::Date today);

/// A row for each phase: with fewer than five applications their days one by one, with fewer than ten no p90.
engine::Json phase_rows(const engine::Json& phases);

/// The same as cells of a file: days as numbers, empty where the page gives none.
std::vector<Row> phase_cells(const engine::Json& phases);

/// Which decisions the figures are about, below them in a file; `found` as the query gives it.
std::string measured_over(const Stretch& stretch, std::string_view scheme, const engine::Json& found);

/// "9 van de 12 besluiten op tijd (75 %)"; below five without a share.
std::string in_time_text(std::int64_t in_time, std::int64_t decided);

}  // namespace bolwerk::web
