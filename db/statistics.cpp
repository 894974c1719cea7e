#include "db/statistics.hpp"

#include "db/script_connection.hpp"

namespace bolwerk::db {

void refresh_statistics(const std::string& owner_conninfo) { ScriptConnection(owner_conninfo).run("vacuum analyze"); }

}  // namespace bolwerk::db
