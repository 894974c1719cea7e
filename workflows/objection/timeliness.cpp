#include "workflows/objection/timeliness.hpp"

namespace bolwerk::workflows::objection_rules {

Timeliness timeliness_of(engine::Date published_on, engine::Date last_day, engine::Date received_on,
                         std::optional<engine::Date> posted_on) {
    if (received_on <= published_on) return Timeliness::early;
    if (received_on <= last_day) return Timeliness::in_time;
    const bool by_post = posted_on && *posted_on <= last_day && received_on <= last_day + std::chrono::weeks{1};
    return by_post ? Timeliness::in_time_by_post : Timeliness::late;
}

}  // namespace bolwerk::workflows::objection_rules
