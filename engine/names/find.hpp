// Finds persons, firms and addresses in text that may speak of business parks only (HANDBOOK 4.2 and 4.3): what a
// title, initials, a first name, a legal form, a trade, a number or a word for where somebody comes from gives away.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/personal_data.hpp"

namespace bolwerk::engine::names {

/// "de heer De Vries", "J.P. van Dijk", "Fatima el Amrani". Streets and parks that are called after somebody are left
/// alone: "J.F. Kennedylaan", "terrein Jan Smit".
void find_persons(std::string_view text, std::vector<Finding>& found);

/// "Jansen Transport B.V.", "autobedrijf Jansen". What manages, joins or develops a park is no firm that is judged:
/// "Parkmanagement Flevo B.V.".
void find_firms(std::string_view text, std::vector<Finding>& found);

/// "Industrieweg 12a", "huisnummer 7", "8232 AB 12". A street alone is none, nor "Industrieweg 3 panden".
void find_addresses(std::string_view text, std::vector<Finding>& found);

/// "geboren op 12-03-1980", "man met Poolse nationaliteit", "KvK 12345678". What ends in a place is called after it:
/// "Spaanse Polder".
void find_traits(std::string_view text, std::vector<Finding>& found);

/// The text, of the same length, without the few parks that are called as one of those.
std::string without_such_parks(std::string text);

}  // namespace bolwerk::engine::names
