// How long the file of a subsidy is kept once it is closed, and what stands in the way of destroying it (HANDBOOK 4.4).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "engine/question.hpp"

namespace bolwerk::workflows::subsidy_rules {

/// The list of the VNG (selectielijst 2020); a province has a list of its own, so each term can be set.
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

struct Retention {
    const engine::Threshold* rule;
    std::int64_t years = 0;
    engine::Date closed_on, kept_until;       ///< the last day on which it is kept
    std::vector<std::string_view> obstacles;  ///< Dutch: why it may not be destroyed today; empty when it may
};

/// Nothing while the case is open. Destroying itself is a decision of two archivists, outside this workflow.
std::optional<Retention> retention_of(const engine::Question& question);

}  // namespace bolwerk::workflows::subsidy_rules
