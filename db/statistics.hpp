// What PostgreSQL knows about its own tables, brought up to date after much was written at once.
#pragma once

#include <string>

namespace bolwerk::db {

/// Vacuums and analyses every table of the owner. Takes seconds to minutes. Throws DatabaseError.
void refresh_statistics(const std::string& owner_conninfo);

}  // namespace bolwerk::db
