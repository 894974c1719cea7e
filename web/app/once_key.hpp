// A form that is sent twice is carried out once. The same form with something else in it is something else.
#pragma once

#include <string>

#include "web/server/request.hpp"

namespace bolwerk::web {

/// What tells this sending apart from every other: the key of its form, where it goes to and all that came with it,
/// files too. Empty for a form without a key.
std::string once_key_of(const Request& request, std::string_view key);

}  // namespace bolwerk::web
