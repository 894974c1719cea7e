#include "engine/term/compute.hpp"

#include <algorithm>

namespace bolwerk::engine::term {

namespace {

using std::chrono::days;

constexpr std::string_view article_1 = "Algemene termijnenwet art. 1";
constexpr std::string_view article_2 = "Algemene termijnenwet art. 2";

/// A postponement is a term of its own: whether it is moved depends on where it stands and how long it is.
Term as_term(const Postponement& more, const Term& term) {
    return {term.rule, more.by, more.in_statute && !more.until, more.source, term.exempt};
}

std::vector<Standstill> up_to(Date day, std::vector<Standstill> standstills) {
    std::erase_if(standstills, [day](const Standstill& standstill) { return standstill.first > day; });
    for (auto& standstill : standstills) standstill.last = std::min(standstill.last.value_or(day), day);
    return standstills;
}

/// Walks from the event to the last day and writes down in the deadline what it meets.
class Walk {
public:
    Walk(Deadline& deadline, const Calendar& calendar, const Settings& settings)
        : deadline_(deadline),
          calendar_(calendar),
          settings_(settings),
          start_(deadline.event),
          end_(deadline.event),
          part_(deadline.term),
          ahead_(union_of(deadline.adjustments.suspensions, deadline.event)) {}

    Result<void> run() {
        if (auto counted = lengthen(deadline_.term.span); !counted) return counted;
        deadline_.raw_last_day = end_;
        for (const auto& more : deadline_.adjustments.postponements)
            if (auto postponed = postpone(more); !postponed) return postponed;
        settle();
        deadline_.last_day = end_;
        deadline_.exclusion = exclusion_of(part_);
        if (!moves(part_)) deadline_.rest_day = calendar_.why_not_ordinary(end_);
        if (year_of(end_) > 9999) return bad_input("Deze termijn eindigt na het jaar 9999.");
        return {};
    }

private:
    Result<void> lengthen(Span span) {
        spans_.push_back(span);
        const auto end = after(start_, spans_);
        if (!end) return end.error();
        end_ = *end;
        return {};
    }

    Result<void> postpone(const Postponement& more) {
        if (more.until) return name(*more.until, more);
        if (!settings_.roll_once) {
            settle();
            restart(end_);
        }
        part_ = as_term(more, deadline_.term);
        return lengthen(more.by);
    }

    /// The authority knew of every standstill up to that day when it named the new one.
    Result<void> name(Date until, const Postponement& more) {
        auto known = up_to(more.announced, ahead_);
        stand_still(known);
        if (until < end_) return bad_input("De nieuwe datum ligt vóór het einde van de termijn.", iso(until));
        restart(until);
        part_ = as_term(more, deadline_.term);
        ahead_ = union_of(deadline_.adjustments.suspensions, std::max(more.announced, deadline_.event));
        return {};
    }

    void restart(Date day) {
        start_ = end_ = day;
        spans_.clear();
    }

    void settle() {
        stand_still(ahead_);
        deadline_.counted_last_day = end_;
        if (moves(part_)) move();
    }

    /// A standstill counts when it begins while the term still runs; what began within the weekend or holidays after
    /// the counted end leaves one ordinary day for when the clock runs again.
    void stand_still(std::vector<Standstill>& ahead) {
        while (!ahead.empty()) {
            const auto next = ahead.front();
            const Date still_in_time = moves(part_) ? calendar_.ordinary_on_or_after(end_) : end_;
            if (next.first > still_in_time) return;
            deadline_.standstills.push_back(next);
            ahead.erase(ahead.begin());
            if (!next.last) return ahead.clear();
            const bool within_free_days = next.first > end_;
            if (within_free_days) pass_rest_days(article_1);
            end_ = within_free_days ? *next.last + days{1} : end_ + days{next.days()};
        }
    }

    void move() {
        pass_rest_days(article_1);
        if (!needs_two_ordinary_days(part_)) return;
        while (!has_two_ordinary_days()) {
            pass(std::string{too_few_ordinary_days}, article_2);
            pass_rest_days(article_2);
        }
    }

    void pass_rest_days(std::string_view article) {
        for (auto why = calendar_.why_not_ordinary(end_); !why.empty(); why = calendar_.why_not_ordinary(end_))
            pass(why, article);
    }

    void pass(std::string because, std::string_view article) {
        deadline_.shifts.push_back({end_, end_ + days{1}, std::move(because), std::string{article}});
        end_ += days{1};
    }

    bool has_two_ordinary_days() const {
        int ordinary = 0;
        for (Date day = deadline_.event + days{1}; day <= end_ && ordinary < 2; day += days{1})
            if (calendar_.is_ordinary(day) && !stood_still(day)) ++ordinary;
        return ordinary == 2;
    }

    bool stood_still(Date day) const {
        return std::ranges::any_of(deadline_.standstills, [day](const Standstill& standstill) {
            return standstill.last && day >= standstill.first && day <= *standstill.last;
        });
    }

    Deadline& deadline_;
    const Calendar& calendar_;
    const Settings& settings_;
    Date start_;
    Date end_;
    Term part_;
    std::vector<Span> spans_;
    std::vector<Standstill> ahead_;
};

}  // namespace

Result<Deadline> compute(const Term& term, Date event, const Calendar& calendar, const Adjustments& adjustments,
                         const Settings& settings) {
    Deadline deadline;
    deadline.term = term;
    deadline.event = event;
    deadline.adjustments = adjustments;
    deadline.calendar_known_from = calendar.known_from();
    deadline.calendar_known_until = calendar.known_until();
    deadline.calendar_version = calendar.version();
    const auto walked = Walk{deadline, calendar, settings}.run();
    if (!walked) return walked.error();
    return deadline;
}

Result<Deadline> recompute(const Deadline& deadline, const Calendar& calendar, const Settings& settings) {
    return compute(deadline.term, deadline.event, calendar, deadline.adjustments, settings);
}

}  // namespace bolwerk::engine::term
