// A day out of a row as a page shows it.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "engine/date.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {

/// "18 december 2026"; `otherwise` where the row has no such day.
inline std::string medium_day_of(const engine::Json& row, std::string_view key, std::string otherwise = {}) {
    const auto day = engine::parse_iso_date(text_of(row, key));
    return day ? engine::medium_date(*day) : std::move(otherwise);
}

}  // namespace bolwerk::web
