// How a rule of the desk says what it looked at: one reason at a time.
#pragma once

#include "engine/decision.hpp"

namespace bolwerk::engine {

/// Something about the case that must hold; `cleared_by` names who can see to it.
inline void require(Judgement& judgement, bool met, std::string_view sentence, std::string_view cleared_by = {}) {
    judgement.reasons.push_back({ReasonKind::condition, sentence, met, cleared_by, {}});
}

/// Something about what was filled in.
inline void demand(Judgement& judgement, bool met, std::string_view sentence, std::string_view field_name) {
    judgement.reasons.push_back({ReasonKind::input, sentence, met, {}, {}, std::string(field_name)});
}

}  // namespace bolwerk::engine
