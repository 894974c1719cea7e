// What the figures of a report are called, and how lights, trends and bars are shown. Values only, no server.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/date.hpp"
#include "engine/json.hpp"

namespace bolwerk::web {

/// {label, kind, is_paused} for the partial p-badge.
engine::Json light_badge(std::string_view light);

/// {sign, text} for a trend; the sign is for the eye only.
engine::Json trend_view(std::string_view trend);

std::string category_title(std::string_view category);
std::string key_figure_title(std::string_view id);

/// A count, or "minder dan 5" for one that is kept back.
std::string count_text(const engine::Json& count);

/// A count of a table in which others are kept back so that no small one can be worked out: then it says no size.
std::string published_text(const engine::Json& count);

/// A count, or why it is not there: it is under five, or it would give such a count away.
std::string kept_back_text(const engine::Json& count);

/// "12 zaken", "1 zaak".
std::string counted(std::int64_t number, std::string_view one, std::string_view many);

/// One part of a bar: what it is called, how much it is and its colour as #rrggbb.
struct Part {
    std::string label;
    std::int64_t amount;
    std::string_view fill;
};

/// [{x, width, fill, label, amount}] with x and width in percent of the whole, for an SVG. Parts of nothing are left
/// out.
engine::Json bar_of(const std::vector<Part>& parts, std::int64_t whole);

/// "61%" of a whole; "–" of nothing.
std::string share_text(std::int64_t part, std::int64_t whole);

/// A day of the figures: "30 september 2026".
std::string day_text(const engine::Json& day);

namespace colour {
inline constexpr std::string_view good = "#25804a", attention = "#a75f06", wrong = "#c0352b", nothing = "#bac6cd",
                                  light = "#c5dfee", middle = "#3d8ab5", dark = "#0b4e73", free = "#ebeff1";
}

}  // namespace bolwerk::web
