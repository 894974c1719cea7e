// Numbers by which a recipient is known: RSIN and KvK, and how an IBAN is shown, checked before money goes anywhere
// (HANDBOOK 14.5).
#pragma once

#include <string>
#include <string_view>

namespace bolwerk::workflows::subsidy_rules {

/// Nine digits that pass the eleven-test; dots and spaces are allowed.
bool is_rsin(std::string_view text);

/// Eight digits, not all nought.
bool is_kvk(std::string_view text);

/// Whether an IBAN is of a Dutch bank; another one is paid only after a second look.
bool is_dutch_iban(std::string_view text);

/// "NL91 ABNA 0417 1643 00": in groups of four, capital letters.
std::string shown_iban(std::string_view text);

}  // namespace bolwerk::workflows::subsidy_rules
