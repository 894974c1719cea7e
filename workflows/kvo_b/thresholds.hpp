// What an organisation may ask of a KVO-B track: the scheme itself names no numbers.
#pragma once

#include "engine/threshold.hpp"

namespace bolwerk::workflows::kvo_b_conditions {

inline constexpr engine::Threshold entrepreneurs_at_least{
    "entrepreneurs_at_least", "Hoeveel ondernemers heeft een werkgroep ten minste?", 2, 1, 50, "afspraak programma"};
inline constexpr engine::Threshold survey_response_percent{
    "survey_response_percent", "Hoeveel procent van de ondernemers vult de enquête ten minste in?", 30, 1, 100,
    "afspraak programma"};
inline constexpr engine::Threshold intention_years{
    "intention_years", "Hoeveel jaar mag een intentieverklaring hooguit oud zijn?", 3, 1, 20, "afspraak programma"};

/// How long a certificate is valid: a new audit follows after three years (CCV certification scheme).
inline constexpr int certificate_years = 3;

}  // namespace bolwerk::workflows::kvo_b_conditions
