// De-minimis aid: what an undertaking may still receive within three years, day to day (HANDBOOK 14.5; Regulation (EU)
// 2023/2831 art. 3).
#pragma once

#include <span>
#include <string>

#include "engine/money.hpp"
#include "engine/question.hpp"

namespace bolwerk::workflows {

/// For one single undertaking, all its firms together.
inline constexpr engine::Cents de_minimis_ceiling = engine::euro(300'000);

/// Aid counts from the day on which the undertaking got the right to it: the day of the decision.
struct Aid {
    engine::Date on;
    engine::Cents cents;
};

struct DeMinimis {
    engine::Date window_first;  ///< the first day that counts
    engine::Cents received;     ///< within the window
    engine::Cents left;         ///< what may still be granted, never below zero
};

/// What is left for a decision on that day.
DeMinimis de_minimis_left(engine::Date decided_on, std::span<const Aid> earlier,
                          engine::Cents ceiling = de_minimis_ceiling);

/// What may still be given today. The fact "aid" holds what the province gave: {given: [{on, cents, registered_on}]};
/// the form says when the central register was looked at and what stood there, the application what was declared.
engine::Cents aid_left(const engine::Question& question);

/// The same as a sum: "€ 300.000 min € 245.000 van drie jaar (het register): nog € 55.000".
std::string aid_room(const engine::Question& question);

}  // namespace bolwerk::workflows
