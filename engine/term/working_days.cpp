#include "engine/term/working_days.hpp"

namespace bolwerk::engine::term {

Date working_days_after(Date event, int count, const Calendar& calendar) {
    for (; count > 0; --count) event = calendar.ordinary_on_or_after(event + std::chrono::days{1});
    return event;
}

}  // namespace bolwerk::engine::term
