#include "web/workers/destruction_work.hpp"

#include <algorithm>
#include <stdexcept>

#include "db/case_store.hpp"
#include "engine/local_time.hpp"
#include "web/log/log.hpp"

namespace bolwerk::web {
namespace {

constexpr std::string_view destruction = "destruction";

const engine::Definition& destruction_of(const Workshop& shop) {
    const auto found = std::ranges::find(shop.definitions, destruction, &engine::Definition::id);
    if (found == shop.definitions.end())
        throw std::logic_error("Expected the workflow of destruction, but it is not there");
    return *found;
}

/// The once-key names the day, so that two processes draw up one list.
bool propose_for(const Workshop& shop, std::int64_t archive) {
    db::CaseStore store(shop.pool);
    const auto calendar = shop.calendar();
    const auto now = shop.now();
    const auto today = engine::local_date(now);
    const auto key = "destruction of " + std::to_string(archive) + " on " + engine::iso(today);
    const engine::Command command{
        .ask = {.asker = {},
                .opening = engine::Opening{.workflow = std::string(destruction), .organisation = archive},
                .once_key = key},
        .action = std::string(destruction_of(shop).actions.front().id),
        .input = {{"title", "Voorstel tot vernietiging per " + engine::long_date(today)},
                  {"reference_date", engine::iso(today)}}};
    const auto outcome = engine::perform(store, {shop.definitions, *calendar}, command, now);
    const auto* done = std::get_if<engine::Performed>(&outcome);
    log_event(done == nullptr ? LogLevel::error : LogLevel::info, "destruction_proposed",
              {{"organisation", archive}, {"drawn_up", done != nullptr}});
    return done != nullptr && !done->repeated;
}

}  // namespace

int propose_destruction(const Workshop& shop) {
    int lists = 0;
    for (const std::int64_t archive : shop.pool.ask_json("archive/due", {}))
        lists += propose_for(shop, archive) ? 1 : 0;
    return lists;
}

}  // namespace bolwerk::web
