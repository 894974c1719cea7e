// From SOCI's exceptions, whose text holds bound values, to ours, whose text never does.
#pragma once

#include <soci/error.h>

#include <string_view>

namespace bolwerk::db {

/// Throws DatabaseError or SessionEnded. `doing` is the name of the query.
[[noreturn]] void throw_translated(const soci::soci_error& error, bool connection_broken, std::string_view doing);

}  // namespace bolwerk::db
