// A form that is sent twice is carried out once. The same form with something else in it is something else.
#pragma once

#include <string>

#include "web/server/request.hpp"

namespace bolwerk::web {

/// What tells this sending apart from every other: the key of its form (the field `once_key`, of a program too), where
/// it goes to and all that came with it, files too. Empty for a form without a key.
std::string once_key_of(const Request& request);

/// The same for one part of what is sent, such as one of several cases: each is carried out once.
std::string once_key_of(const Request& request, std::string_view part);

}  // namespace bolwerk::web
