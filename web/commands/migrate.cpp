#include "web/commands/commands.hpp"
#include "web/commands/console.hpp"
#include "web/commands/database_in_use.hpp"
#include "web/commands/registers.hpp"

namespace bolwerk::web {

int migrate_database(const Invocation& invocation) {
    DatabaseInUse database(invocation.settings);
    if (database.address().owner.empty())
        throw UsageError("Expected --database-owner, who may change the tables, but only --database was given");
    database.migrate();
    db::Pool pool(database.address().application, 2);
    fill_registers(pool, invocation.settings.home);
    say("The database is of this version.");
    return 0;
}

}  // namespace bolwerk::web
