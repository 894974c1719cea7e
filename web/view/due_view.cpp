#include "web/view/due_view.hpp"

#include "engine/local_time.hpp"

namespace bolwerk::web {
namespace {

using engine::Date;
using engine::Json;

constexpr int days_in_a_week = 7;
constexpr int soon = 4;                // days left from which the date gets an icon
constexpr int year_goes_without = 60;  // "4 jan" is understood in November, "1 mrt" is not

Json shown(std::string_view urgency, std::string_view icon, std::string date, std::string remaining) {
    const bool has_remaining = !remaining.empty();
    return {{"urgency", urgency},           {"has_icon", !icon.empty()},      {"icon", icon},
            {"date_text", std::move(date)}, {"has_remaining", has_remaining}, {"remaining_text", std::move(remaining)}};
}

}  // namespace

std::string days_text(int days) { return std::to_string(days) + (days == 1 ? " dag" : " dagen"); }

std::string near_date(Date day, Date today) {
    const auto ahead = (day - today).count();
    const auto date = engine::short_date(day);
    if (ahead >= 0 && ahead < days_in_a_week) return std::string(engine::weekday_name(day).substr(0, 2)) + ' ' + date;
    const bool same_year = engine::year_of(day) == engine::year_of(today);
    return same_year || std::abs(ahead) <= year_goes_without ? date : date + ' ' + std::to_string(engine::year_of(day));
}

std::string near_moment(engine::Moment at, Date today) {
    const auto ago = (today - engine::local_date(at)).count();
    if (ago == 0) return "vandaag " + engine::local_clock(at);
    if (ago == 1) return "gisteren " + engine::local_clock(at);
    return near_date(engine::local_date(at), today);
}

Json waiting_view() { return shown("paused", "", "wacht op een ander", ""); }

Json due_view(std::optional<Date> due, Date today, bool paused) {
    if (paused) return shown("paused", "pause", "stil", "");
    if (!due) return shown("normal", "", "–", "");
    const int left = static_cast<int>((*due - today).count());
    const auto date = near_date(*due, today);
    if (left < 0) return shown("late", "error", date, days_text(-left) + " te laat");
    if (left == 0) return shown("soon", "alarm", date, "vandaag");
    return shown(left <= soon ? "soon" : "normal", left <= soon ? "alarm" : "", date, "nog " + days_text(left));
}

}  // namespace bolwerk::web
