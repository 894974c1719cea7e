// When something happened: not before the step that comes first, and not in the future.
#pragma once

#include <optional>

#include "engine/local_time.hpp"
#include "engine/vocabulary/words.hpp"

namespace bolwerk::workflows {

/// The day on which somebody last did that in the case; nothing when nobody did.
inline std::optional<engine::Date> day_of_step(const engine::Question& q, std::string_view action) {
    const auto* mark = engine::mark_of(q.subject, action);
    return mark == nullptr ? std::nullopt : std::optional(engine::local_date(mark->at));
}

/// The day in the field lies from `first` up to and including today; an empty field is no obstacle here, nor is a
/// `first` that is not known.
inline bool happened_since(const engine::Question& q, std::string_view name, std::optional<engine::Date> first) {
    const auto day = engine::date_field(q, name).value_or(q.today);
    return day >= first && day <= q.today;
}

}  // namespace bolwerk::workflows
