#include "engine/term/penalty.hpp"

#include <algorithm>

#include "engine/term/explain.hpp"

namespace bolwerk::engine::term {

namespace {

using std::chrono::days;

constexpr int most_days() {
    int total = 0;
    for (const auto& step : penalty_steps) total += step.days;
    return total;
}

Term grace_term(const Settings& settings) {
    return {"default_notice_grace", {2, Unit::weeks}, true, "Awb art. 4:17 lid 3", !settings.grace_rolls};
}

Term fixing_term() { return {"penalty_decision", {2, Unit::weeks}, true, "Awb art. 4:18"}; }

}  // namespace

bool is_premature(Date received, const Deadline& decision_term) {
    return received <= decision_term.last_day || stands_still_since(decision_term).has_value();
}

Result<DefaultNotice> default_notice(Date received, const Calendar& calendar, const Settings& settings) {
    auto grace = compute(grace_term(settings), received, calendar, {}, settings);
    if (!grace) return grace.error();
    const Date first = grace->last_day + days{1};
    return DefaultNotice{received, std::move(*grace), first, first + days{most_days() - 1}};
}

Result<Penalty> penalty(const DefaultNotice& notice, std::optional<Date> decided, const Calendar& calendar,
                        const Settings& settings) {
    Penalty due;
    const Date until = decided ? *decided - days{settings.decision_day_counts ? 0 : 1} : notice.last_day;
    due.days = days_in_default(notice, until);
    due.amount = amount_for(due.days);
    if (due.days == 0) return due;
    auto fix_by = compute(fixing_term(), notice.first_day + days{due.days - 1}, calendar, {}, settings);
    if (!fix_by) return fix_by.error();
    due.fix_by = std::move(*fix_by);
    return due;
}

int days_in_default(const DefaultNotice& notice, Date today) {
    const auto gone = (std::min(today, notice.last_day) - notice.first_day).count() + 1;
    return static_cast<int>(std::max<decltype(gone)>(gone, 0));
}

Cents amount_for(int days) {
    Cents total;
    for (const auto& step : penalty_steps) {
        const int in_step = std::clamp(days, 0, step.days);
        total += step.per_day * in_step;
        days -= in_step;
    }
    return total;
}

std::vector<std::string> explain(const DefaultNotice& notice, const Penalty& due) {
    auto told = explain(notice.grace);
    told.insert(told.begin(), "De ingebrekestelling kwam binnen op " + long_date(notice.received) + ".");
    told.push_back("De dwangsom kan lopen van " + long_date(notice.first_day) + " tot en met " +
                   long_date(notice.last_day) + ": " + in_words({most_days(), Unit::days}) + " (Awb art. 4:17).");
    if (due.days == 0) {
        told.push_back("Er is geen dwangsom: het besluit was er voor die tijd.");
        return told;
    }
    told.push_back("De dwangsom geldt voor " + in_words({due.days, Unit::days}) + ". Dat is samen " +
                   euros(due.amount) + ".");
    told.push_back("Het bedrag moet vaststaan op uiterlijk " + long_date(due.fix_by->last_day) + " (Awb art. 4:18).");
    return told;
}

}  // namespace bolwerk::engine::term
