// How many years the file of a subsidy is kept once it is closed: what an organisation may set (HANDBOOK 4.4).
#pragma once

#include "engine/threshold.hpp"

namespace bolwerk::workflows::subsidy_rules {

/// The list of the VNG (selectielijst 2020); a province has a list of its own, so each term can be set. The rules of
/// all kinds of records stand in the table retention_rule, which names these settings.
inline constexpr engine::Threshold keep_granted_years{
    "keep_granted_years",       "Hoeveel jaar blijft het dossier van een verleende subsidie bewaard?", 7, 1, 50,
    "selectielijst 2020, 8.1.7"};
inline constexpr engine::Threshold keep_refused_years{
    "keep_refused_years",     "Hoeveel jaar blijft het dossier van een afgewezen subsidie bewaard?", 5, 1, 50,
    "selectielijst 2020, 8.2"};
inline constexpr engine::Threshold keep_aborted_years{
    "keep_aborted_years",
    "Hoeveel jaar blijft het dossier van een ingetrokken of doorgestuurde aanvraag bewaard?",
    1,
    1,
    50,
    "selectielijst 2020, 8.4"};

}  // namespace bolwerk::workflows::subsidy_rules
