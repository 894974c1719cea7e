// What must be done outside the database, taken by one worker at a time, tried again, and in the end parked in sight.
#pragma once

#include <chrono>
#include <vector>

#include "db/pool.hpp"

namespace bolwerk::db {

struct OutboxItem {
    std::int64_t id = 0;
    std::string kind;  ///< for example "tell_linked"
    engine::Json payload;
    std::int64_t subject = 0;    ///< id of the case; 0 when there is none
    std::int64_t wanted_by = 0;  ///< sequence of the event that asked for it
    int attempts = 1;            ///< this one included
};

class Outbox {
public:
    static constexpr int most_attempts = 8;

    /// The pool must outlive it.
    explicit Outbox(Pool& pool) : pool_(pool) {}

    /// What is due, for this long: whoever dies meanwhile loses it to the next. Do it with once_key(item), so that
    /// doing it twice is harmless. Letters that must be made are taken apart from all the rest.
    std::vector<OutboxItem> take(int most = 20, std::chrono::seconds lease = std::chrono::seconds(60),
                                 bool letters = false);

    /// False when somebody else took it meanwhile.
    bool done(const OutboxItem& item);

    /// To be tried again later; true when this was the last try and it is an incident now. The reason is shown to
    /// administrators: no content of cases.
    bool fail(const OutboxItem& item, std::string_view reason);

    /// "outbox:17": the same at each try.
    static std::string once_key(const OutboxItem& item) { return "outbox:" + std::to_string(item.id); }

private:
    Pool& pool_;
};

}  // namespace bolwerk::db
