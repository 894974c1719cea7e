// Whether an objection came in time: before the last day, or by post a little later (Awb 6:7 to 6:11).
#pragma once

#include <optional>

#include "engine/term/calendar.hpp"

namespace bolwerk::workflows::objection_rules {

enum class Timeliness {
    in_time,
    in_time_by_post,  ///< posted before the end and received within a week after it (Awb 6:9 lid 2)
    early,            ///< before the term began, but the decision was there already (Awb 6:10)
    late              ///< inadmissible, unless excusable (Awb 6:11)
};

/// `posted_on` only for what came by post.
Timeliness timeliness_of(engine::Date published_on, engine::Date last_day, engine::Date received_on,
                         std::optional<engine::Date> posted_on);

/// The last day to object against a decision that was made known on that day (Awb 6:7 and 6:8; Atw art. 1).
std::optional<engine::Date> last_day_to_object(engine::Date made_known_on, const engine::term::Calendar& calendar);

}  // namespace bolwerk::workflows::objection_rules
