// What Bolwerk itself does with a case when a decision that was known in the portal went by post after all, because the
// message about it came back: the term to object or appeal counts from that day, and so do the day after which the
// decision is final and the term to pay (Awb 3:41, 4:87, 6:7, 6:8). What the term was stays in the history.
#pragma once

#include "engine/definition.hpp"

namespace bolwerk::engine {

/// Nobody has a button for it. Its input is {known_on, posted_on}, days; it is no answer of the case.
inline constexpr ActionInfo count_from_post{"count_from_post", "Tel de termijn vanaf de post",
                                            "telde de termijn vanaf de dag op de post", nullptr, true};

/// Accepted for Bolwerk itself when a term of Awb 4:87 or 6:7 that counts from `known_on` runs and `posted_on` is
/// later.
Decision decide_count_from_post(const Definition& definition, const Question& question);

}  // namespace bolwerk::engine
