// The calendar that terms are computed with, as the database has it: an administrator may change a day at any time.
#pragma once

#include <memory>

#include "db/pool.hpp"
#include "engine/term/calendar.hpp"

namespace bolwerk::web {

class LiveCalendar {
public:
    using Snapshot = std::shared_ptr<const engine::term::Calendar>;

    LiveCalendar(Snapshot first);

    /// The calendar of this moment. Hold it for as long as one request or one task takes: a change does not touch it.
    Snapshot now() const;

    /// The same, read again when a minute has gone by: another server process may have changed a day. While the
    /// database cannot be asked it stays what it was.
    Snapshot now(db::Pool& pool) const;

    /// Reads it again for everybody who asks from here on. Throws DatabaseError, PoolExhausted.
    void reload(db::Pool& pool) const;

private:
    struct State;
    std::shared_ptr<State> state_;
};

/// The days as the database holds them, known until the last year that has a day by royal decree. Throws DatabaseError.
LiveCalendar::Snapshot read_calendar(db::Pool& pool);

}  // namespace bolwerk::web
