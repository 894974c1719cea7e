// The calendar that terms are computed with, replaced as a whole when an administrator changes a day.
#pragma once

#include <atomic>
#include <memory>

#include "db/pool.hpp"
#include "engine/term/calendar.hpp"

namespace bolwerk::web {

class LiveCalendar {
public:
    using Snapshot = std::shared_ptr<const engine::term::Calendar>;

    LiveCalendar(Snapshot first) : now_(std::make_shared<std::atomic<Snapshot>>(std::move(first))) {}

    /// The calendar of this moment. Hold it for as long as one request or one task takes: a change does not touch it.
    Snapshot now() const { return now_->load(); }

    /// For everybody who asks from here on.
    void replace(Snapshot next) const { now_->store(std::move(next)); }

private:
    std::shared_ptr<std::atomic<Snapshot>> now_;
};

/// The days as the database holds them. Known until the last year that has a day by royal decree. Throws DatabaseError.
LiveCalendar::Snapshot read_calendar(db::Pool& pool);

}  // namespace bolwerk::web
