#include <fstream>

#include "web/commands/commands.hpp"
#include "web/commands/console.hpp"
#include "web/commands/database_in_use.hpp"

namespace bolwerk::web {
namespace {

namespace fs = std::filesystem;

int start(const Settings& settings) {
    DatabaseInUse database(settings);
    std::ofstream(keeps_running(settings.var))
        << "Made by \"bolwerk cluster start\"; \"bolwerk cluster stop\" removes it.\n";
    say("application: " + database.address().application + "\nowner: " + database.address().owner);
    return 0;
}

int stop(const Settings& settings) {
    fs::remove(keeps_running(settings.var));
    const auto folder = settings.var / "postgres";
    if (!fs::exists(folder))
        return say("There is no private PostgreSQL in " + settings.var.string() + ": nothing was stopped."), 0;
    db::PrivateCluster private_one(folder);
    const bool ran = private_one.running();
    private_one.stop();
    say("The private PostgreSQL in " + folder.string() +
        (ran ? " was stopped." : " did not run: nothing was stopped."));
    return 0;
}

/// 0 when it runs, 3 when it does not, as service managers expect.
int status(const Settings& settings) {
    const auto folder = settings.var / "postgres";
    const bool runs = fs::exists(folder) && db::PrivateCluster(folder).running();
    say(std::string("The private PostgreSQL in ") + folder.string() + (runs ? " runs." : " does not run."));
    return runs ? 0 : 3;
}

}  // namespace

int cluster(const Invocation& invocation) {
    const auto& word = invocation.words.front();
    if (word == "start") return start(invocation.settings);
    if (word == "stop") return stop(invocation.settings);
    if (word == "status") return status(invocation.settings);
    throw UsageError("Expected start, stop or status, but got '" + word + "'");
}

}  // namespace bolwerk::web
