// Checks at addresses of a park: which interventions are one, and how the addresses may be chosen. Never by what is
// known or thought of one company: a park is judged, and who is checked there is chosen in a way that can be told
// (HANDBOOK 4.2; Wgs 1.9).
#pragma once

#include <span>
#include <string_view>

#include "engine/form.hpp"

namespace bolwerk::workflows {

struct CheckKind {
    std::string_view code, title;  ///< code: that of the intervention guide (HANDBOOK 11.1); title: Dutch
};
/// The kinds of check, in the order of the guide.
std::span<const CheckKind> check_kinds();

bool is_check(std::string_view intervention_type);

/// A second visit to where something was wrong: the only check that goes to addresses because of what was found there.
bool is_recheck(std::string_view intervention_type);

struct CheckSelection {
    std::string_view id, label, meaning;  ///< label and meaning: Dutch, for the public page too
    bool of_a_recheck = false;            ///< fits a recheck, and nothing else
};
/// The ways to choose, the one to prefer first.
std::span<const CheckSelection> check_selections();

/// Whether that way to choose fits that kind of check.
bool selection_fits(std::string_view selection, std::string_view intervention_type);

}  // namespace bolwerk::workflows
