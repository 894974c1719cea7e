// How ready a park is for 2050, theme by theme (HANDBOOK 16.3, programme Gelderland): a score with evidence and a day.
#pragma once

#include <span>
#include <string_view>

namespace bolwerk::workflows::ibis {

struct FutureTheme {
    std::string_view id, label;  ///< label: Dutch
    std::string_view question;   ///< Dutch: what the score is about
};

/// The six themes in the order of the programme; safety is one of them.
std::span<const FutureTheme> future_themes();

/// nullptr when there is none of that name.
const FutureTheme* future_theme(std::string_view id);

/// From 0 to 4, in Dutch: what the score means, the same for every theme [A].
inline constexpr int highest_score = 4;
std::string_view meaning_of_score(int score);

}  // namespace bolwerk::workflows::ibis
