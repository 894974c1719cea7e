// Taking the figures of a report: what the area was on a day, counted by the rules of the workflow, kept for good.
#pragma once

#include <optional>

#include "web/app/visit.hpp"

namespace bolwerk::web {

/// The id of the snapshot; nothing when the person may not report on that stuurgroep. Without a first day the period
/// follows the report before.
std::optional<std::int64_t> take_snapshot(const Visit& visit, std::int64_t organisation, engine::Date day,
                                          std::optional<engine::Date> since);

/// The same in the name of a person who has no session: the demonstration and the measurements.
std::optional<std::int64_t> take_snapshot_for(db::Pool& pool, std::int64_t person, std::int64_t organisation,
                                              engine::Date day, engine::Moment now);

}  // namespace bolwerk::web
