#include "web/workers/workshop.hpp"

#include <algorithm>
#include <stdexcept>

#include "db/case_store.hpp"
#include "engine/calendar_change.hpp"
#include "engine/counted_from_post.hpp"

namespace bolwerk::web {
namespace {

void expect_action(const std::vector<engine::Definition>& definitions, db::CaseStore& store,
                   const engine::Command& command) {
    const auto loaded = store.load(command.ask);
    if (!loaded) throw std::runtime_error("the case is not there");
    const auto found = std::ranges::find(definitions, loaded->subject.workflow, &engine::Definition::id);
    if (found == definitions.end()) throw std::runtime_error("the workflow is not known");
    const bool known = command.action == engine::recompute_deadlines.id ||
                       command.action == engine::count_from_post.id ||
                       std::ranges::any_of(found->actions, [&](const auto& one) { return one.id == command.action; });
    if (!known) throw std::runtime_error("the workflow does not know the action");
}

}  // namespace

Told perform_as_bolwerk(const Workshop& shop, std::int64_t subject, const std::string& action,
                        const std::string& once_key, std::optional<std::int64_t> made_from, engine::Json input) {
    db::CaseStore store(shop.pool);
    const auto calendar = shop.calendar();
    const engine::Command command{.ask = {.asker = {}, .id = subject, .once_key = once_key},
                                  .action = action,
                                  .input = std::move(input),
                                  .made_from = made_from};
    const auto outcome = engine::perform(store, {shop.definitions, *calendar}, command, shop.now());
    if (std::holds_alternative<engine::Performed>(outcome)) return Told::done;
    if (std::holds_alternative<engine::Changed>(outcome)) return Told::try_again;
    expect_action(shop.definitions, store, command);
    return Told::not_wanted;
}

}  // namespace bolwerk::web
