#include "workflows/objection/timeliness.hpp"

#include "engine/term/compute.hpp"

namespace bolwerk::workflows::objection_rules {

Timeliness timeliness_of(engine::Date published_on, engine::Date last_day, engine::Date received_on,
                         std::optional<engine::Date> posted_on) {
    if (received_on <= published_on) return Timeliness::early;
    if (received_on <= last_day) return Timeliness::in_time;
    const bool by_post = posted_on && *posted_on <= last_day && received_on <= last_day + std::chrono::weeks{1};
    return by_post ? Timeliness::in_time_by_post : Timeliness::late;
}

std::optional<engine::Date> last_day_to_object(engine::Date made_known_on, const engine::term::Calendar& calendar) {
    const engine::term::Term six_weeks{"objection", {6, engine::term::Unit::weeks}, true, "Awb 6:7"};
    const auto computed = engine::term::compute(six_weeks, made_known_on, calendar);
    return computed ? std::optional(computed->last_day) : std::nullopt;
}

}  // namespace bolwerk::workflows::objection_rules
