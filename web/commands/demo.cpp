#include "web/commands/commands.hpp"
#include "web/commands/console.hpp"
#include "web/commands/database_in_use.hpp"
#include "web/commands/demonstration.hpp"
#include "web/commands/registers.hpp"

namespace bolwerk::web {

int load_demo(const Invocation& invocation) {
    DatabaseInUse database(invocation.settings);
    if (invocation.has("reset")) database.start_over();
    database.migrate();
    db::Pool pool(database.address().application, 4);
    fill_registers(pool, invocation.settings.home);
    if (!load_demonstration(database.address().application, invocation.settings.home))
        throw std::runtime_error(
            "Expected an empty database, but this one has people of its own: the demonstration stays out of it");
    say_logins(pool);
    return 0;
}

}  // namespace bolwerk::web
