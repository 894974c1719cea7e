// Where the traffic lights of a report change (HANDBOOK 16.2 [A]): an organisation may set others.
#pragma once

#include "engine/threshold.hpp"

namespace bolwerk::workflows::report {

inline constexpr std::string_view light_rules = "afspraak programma";

inline constexpr engine::Threshold amber_days{
    "light_amber_days", "Na hoeveel dagen te laat wordt een stoplicht oranje?", 14, 1, 365, light_rules};
inline constexpr engine::Threshold red_days{
    "light_red_days", "Na hoeveel dagen te laat wordt een stoplicht rood?", 30, 1, 365, light_rules};
inline constexpr engine::Threshold amber_budget{
    "light_amber_budget", "Vanaf hoeveel procent gebruik van het budget is het licht oranje?", 90, 1, 200, light_rules};
inline constexpr engine::Threshold red_budget{
    "light_red_budget", "Boven hoeveel procent gebruik van het budget is het licht rood?", 100, 1, 200, light_rules};
inline constexpr engine::Threshold slow_budget{
    "light_slow_budget", "Onder hoeveel procent gebruik blijft een budget achter?", 50, 1, 100, light_rules};
inline constexpr engine::Threshold slow_period{
    "light_slow_period", "Na hoeveel procent van de periode wordt daarop gelet?", 75, 1, 100, light_rules};
inline constexpr engine::Threshold least_coverage{
    "light_least_coverage", "Onder hoeveel procent zicht is het licht oranje?", 60, 1, 100, light_rules};

}  // namespace bolwerk::workflows::report
