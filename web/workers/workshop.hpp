// What a worker works with: the database, the workflows, the calendar and the clock.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "db/pool.hpp"
#include "engine/perform.hpp"

namespace bolwerk::web {

class LetterMaker;

struct Workshop {
    db::Pool& pool;
    const std::vector<engine::Definition>& definitions;
    std::function<std::shared_ptr<const engine::term::Calendar>()> calendar;
    std::function<engine::Moment()> now;
    const LetterMaker* letters = nullptr;  ///< without it letters wait for a workshop that has it
};

/// How an action in Bolwerk's own name ended.
enum class Told {
    done,        ///< it was done, now or before
    not_wanted,  ///< the case does not take it in the state it is in
    try_again    ///< somebody else was faster each time
};

/// Performs an action on a case as Bolwerk itself, once for this key. Throws std::runtime_error when the case or the
/// action does not exist, DatabaseError. With `made_from` only on that version of the case; `input` is what is told.
Told perform_as_bolwerk(const Workshop& shop, std::int64_t subject, const std::string& action,
                        const std::string& once_key, std::optional<std::int64_t> made_from = std::nullopt,
                        engine::Json input = engine::Json::object());

}  // namespace bolwerk::web
