#include "workflows/default_notice/counter.hpp"

namespace bolwerk::workflows::default_notice_rules {

using engine::Date;

std::optional<Counter> counter(Date received, Date today, const engine::term::Calendar& calendar,
                               std::optional<Date> decided) {
    const auto notice = engine::term::default_notice(received, calendar);
    if (!notice || today < notice->first_day) return std::nullopt;
    if (decided && *decided <= notice->first_day) return std::nullopt;
    // The day of the decision is no day of default.
    const auto until = decided ? std::min(today, *decided - std::chrono::days{1}) : today;
    const int days = engine::term::days_in_default(*notice, until);
    return Counter{notice->first_day, notice->last_day, days, engine::term::amount_for(days)};
}

std::optional<Counter> running_counter(const engine::Case& subject, Date today, const engine::term::Calendar& calendar,
                                       std::optional<Date> decided) {
    const auto received = subject.data.find("received_on");
    if (engine::deadline_of(subject, "penalty") == nullptr || received == subject.data.end() || !received->is_string())
        return std::nullopt;
    const auto day = engine::parse_iso_date(received->get_ref<const std::string&>());
    return day ? counter(*day, today, calendar, decided) : std::nullopt;
}

}  // namespace bolwerk::workflows::default_notice_rules
