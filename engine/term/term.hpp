// A term: how long, where it stands, and whether the Algemene termijnenwet moves its end.
#pragma once

#include <string>
#include <string_view>

#include "engine/term/span.hpp"

namespace bolwerk::engine::term {

struct Term {
    std::string rule;  ///< stable id of the rule, "objection"
    Span span;
    bool in_statute = false;  ///< set in a wet or AMvB (Atw art. 1, 5); an ordinance or a letter is neither
    std::string source;       ///< "Awb art. 6:7"
    bool exempt = false;      ///< the Atw is left out by an interpretation setting

    bool operator==(const Term&) const = default;
};

/// Why the Algemene termijnenwet does not move the end of a term (art. 1 and 4); `none` when it does.
enum class Exclusion { none, not_in_statute, over_90_days, over_12_weeks, over_3_months, years, exempt };

Exclusion exclusion_of(const Term& term);
inline bool moves(const Term& term) { return exclusion_of(term) == Exclusion::none; }

std::string_view name_of(Exclusion exclusion);  ///< "over_12_weeks", as stored

/// Art. 2 speaks of terms of at least three days.
bool needs_two_ordinary_days(const Term& term);

}  // namespace bolwerk::engine::term
