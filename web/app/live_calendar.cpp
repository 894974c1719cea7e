#include "web/app/live_calendar.hpp"

#include <algorithm>

#include "engine/json.hpp"

namespace bolwerk::web {

LiveCalendar::Snapshot read_calendar(db::Pool& pool) {
    std::vector<engine::term::Holiday> holidays;
    int known_until = 0;
    for (const auto& row : pool.ask_json("holiday/calendar", {})) {
        holidays.push_back({engine::parse_iso_date(row.at("day").get<std::string>()).value(), row.at("name"), row.at("source")});
        if (holidays.back().by_decree()) known_until = std::max(known_until, engine::year_of(holidays.back().day));
    }
    return std::make_shared<engine::term::Calendar>(std::move(holidays), known_until);
}

}  // namespace bolwerk::web
