#include "db/verify.hpp"

#include "web/commands/commands.hpp"
#include "web/commands/console.hpp"
#include "web/commands/database_in_use.hpp"
#include "web/commands/signals.hpp"

namespace bolwerk::web {
namespace {

db::Verified verified_with_progress(db::Pool& pool) {
    Progress progress("cases replayed");
    return db::verify(pool, [&](std::int64_t done, std::int64_t all) {
        stop_if_asked();
        progress.at(done, all);
    });
}

}  // namespace

int verify_cases(const Invocation& invocation) {
    DatabaseInUse database(invocation.settings);
    db::expect_migrated(database.address().application);
    db::Pool pool(database.address().application, 2);
    const auto began = std::chrono::steady_clock::now();
    const auto verified = verified_with_progress(pool);
    for (const auto& difference : verified.differences) say("  " + difference.number + "  " + difference.what);
    say(std::to_string(verified.cases) + " cases and " + std::to_string(verified.events) + " events replayed in " +
        seconds_since(began) +
        (verified.differences.empty() ? ": everything is as its events make it."
                                      : ", " + std::to_string(verified.differences.size()) + " differences."));
    return verified.differences.empty() ? 0 : 1;
}

}  // namespace bolwerk::web
