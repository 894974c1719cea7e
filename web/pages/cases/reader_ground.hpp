// Why an organisation may read a case, and who there, in words.
#pragma once

#include <string>
#include <string_view>

#include "engine/json.hpp"

namespace bolwerk::web {

/// For the stored grounds "owner", "party", "advice", "linked" and "area", and "alone" for advice of one person.
std::string_view why_reads(std::string_view because);

/// "2 mensen: Daan Koster (RIEC-analist), Lina Haverkamp (RIEC-analist)". `people`: [{name, roles}].
std::string people_text(const engine::Json& people);

}  // namespace bolwerk::web
