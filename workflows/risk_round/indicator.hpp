// An indicator of risk on a park (HANDBOOK 8).
#pragma once

#include <string>
#include <vector>

#include "engine/form.hpp"

namespace bolwerk::workflows::risk {

struct Indicator {
    std::string code;        ///< "L1"
    std::string domain;      ///< code of the domain
    std::string wording;     ///< the question, about a park
    std::string definition;  ///< what counts, with thresholds for facts
    std::string kind;        ///< "vulnerability", "suspicion" or "fact"
    std::string source;      ///< where an answer comes from
    std::string owner;       ///< who keeps the indicator right
    std::string rationale;   ///< why it says something about risk
    int weight = 1;
};

/// Whatever is wrong with the indicator, by field, in Dutch: in no text of it stands what may never be asked.
std::vector<engine::FieldError> wrong_with(const Indicator& indicator);

inline constexpr int largest_weight = 5;
/// Of the indicators of one domain together: it keeps the fractions of a score within bounds.
inline constexpr int largest_domain_weight = 60;
inline constexpr std::size_t most_domains = 8;

}  // namespace bolwerk::workflows::risk
