#include "engine/local_time.hpp"

#include <array>
#include <cstdio>

namespace bolwerk::engine {

namespace {

using namespace std::chrono;

constexpr hours winter{1};
constexpr hours summer{2};

Moment change_over(year in, month of) { return sys_days{in / of / Sunday[last]} + hours{1}; }

local_time<microseconds> on_the_wall(Moment moment) {
    return local_time<microseconds>{moment.time_since_epoch() + dutch_offset(moment)};
}

}  // namespace

hours dutch_offset(Moment moment) {
    const year in = year_month_day{floor<days>(moment)}.year();
    return moment >= change_over(in, March) && moment < change_over(in, October) ? summer : winter;
}

Date local_date(Moment moment) { return floor<days>(on_the_wall(moment)); }

std::string local_clock(Moment moment) {
    const auto wall = on_the_wall(moment);
    const hh_mm_ss clock{wall - floor<days>(wall)};
    std::array<char, 32> text{};
    const int size = std::snprintf(text.data(), text.size(), "%02d:%02d", static_cast<int>(clock.hours().count()),
                                   static_cast<int>(clock.minutes().count()));
    return {text.data(), static_cast<std::size_t>(size)};
}

std::string local_stamp(Moment moment) { return medium_date(local_date(moment)) + " om " + local_clock(moment); }

Moment moment_at(Date day, minutes clock) {
    const Moment as_if_utc{day.time_since_epoch() + clock};
    const Moment in_summer = as_if_utc - summer;
    return dutch_offset(in_summer) == summer ? in_summer : as_if_utc - winter;
}

Moment start_of_day(Date day) { return moment_at(day, minutes{0}); }

}  // namespace bolwerk::engine
