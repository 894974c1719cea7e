#include "web/pages/signals/reseal.hpp"
#include "web/commands/commands.hpp"
#include "web/commands/console.hpp"
#include "web/commands/database_in_use.hpp"
#include "web/commands/mail_settings.hpp"
#include "web/commands/registers.hpp"
#include "web/commands/signals.hpp"

namespace bolwerk::web {
namespace {

ReporterSeal key_in_use(const Invocation& invocation) {
    const auto file = text_told("reporter-key-file", invocation.given);
    if (file.empty()) throw UsageError("Expected the new key in reporter-key-file, but no file is named there");
    return ReporterSeal::from_file(file);
}

/// What is still closed for the new key, in one sentence; empty when nothing is.
std::string left_closed(const Resealed& resealed) {
    if (!resealed.unopened.empty())
        return "Expected the old key to open every reporter that names it, but it does not open that of " +
               resealed.unopened.front() + " and " + std::to_string(resealed.unopened.size() - 1) + " others";
    if (resealed.by_other_keys > 0)
        return "Expected every reporter to be sealed with the old or the new key, but " +
               std::to_string(resealed.by_other_keys) +
               " are sealed with a third: run this again with the key that was in use before";
    return {};
}

}  // namespace

int reseal(const Invocation& invocation) {
    const auto new_key = key_in_use(invocation);
    const auto old_key = ReporterSeal::from_file(invocation.words.front());
    if (old_key.key_id() == new_key.key_id())
        throw UsageError("Expected another key than the one in reporter-key-file, but both files hold the same");
    DatabaseInUse database(invocation.settings);
    db::expect_migrated(database.address().application);
    if (database.address().owner.empty())
        throw UsageError("Expected database-owner, who alone reads sealed reporters, but it is not named");
    db::Pool owner(database.address().owner, 1);
    const auto resealed = reseal_reporters(owner, old_key, new_key, [] { stop_if_asked(); });
    say(std::to_string(resealed.done) + " reporters are sealed with the new key.");
    const auto left = left_closed(resealed);
    if (left.empty()) return say("The old key opens nothing any more: destroy it with its copies."), 0;
    say_error(left + ".");
    return 1;
}

}  // namespace bolwerk::web
