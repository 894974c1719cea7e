#include "workflows/subsidy/ranking.hpp"

#include <algorithm>
#include <tuple>

namespace bolwerk::workflows::subsidy_rules {
namespace {

using engine::Cents;

/// Hands out what is left, day by day.
class Queue {
public:
    explicit Queue(const OrderSettings& settings) : settings_(settings) { ranking_.left = settings.ceiling; }

    void serve_day(std::vector<Applied> day) {
        const auto undecided = std::ranges::stable_partition(day, &Applied::decided);
        for (auto one = day.begin(); one != undecided.begin(); ++one) keep(*one);
        day.erase(day.begin(), undecided.begin());
        if (day.empty()) return;
        Cents asked;
        for (const auto& one : day) asked += one.amount;
        const bool fits = asked <= ranking_.left;
        const bool lots = !fits && !stopped_ && !waits_ && day.size() > 1;
        const bool drawn = lots && put_in_drawn_order(day);
        if (lots && !drawn) ranking_.to_draw.push_back(day.front().complete_on);
        waits_ = waits_ || (lots && !drawn);
        for (const auto& one : day) serve(one, drawn, lots && !drawn);
        if (!fits && !settings_.later_dates_pass) stopped_ = true;
    }

    Ranking done() && { return std::move(ranking_); }

private:
    void keep(const Applied& one) {
        ranking_.places.push_back({.number = one.number,
                                   .rank = static_cast<int>(ranking_.places.size()) + 1,
                                   .granted = one.amount,
                                   .left = left_over(),
                                   .because = "De subsidie is al verleend."});
        ranking_.left -= one.amount;
    }
    /// False when nothing was drawn for the day.
    bool put_in_drawn_order(std::vector<Applied>& day) {
        const auto drawing = std::ranges::find(settings_.drawings, day.front().complete_on, &DrawnDay::day);
        if (drawing == settings_.drawings.end()) return false;
        std::ranges::stable_sort(day, {}, [&](const Applied& one) {
            return std::ranges::find(drawing->order, one.number) - drawing->order.begin();
        });
        ranking_.drawn_days.push_back(drawing->day);
        return true;
    }

    void serve(const Applied& one, bool drawn, bool to_draw) {
        Place place{.number = one.number, .rank = static_cast<int>(ranking_.places.size()) + 1, .drawn = drawn};
        if (stopped_) {
            place.because = "Op een eerdere dag was het plafond al bereikt.";
        } else if (waits_) {
            place.waits = true;
            place.because = to_draw ? "Op deze dag is meer gevraagd dan er over is: er moet worden geloot."
                                    : "Dit hangt af van de loting voor een eerdere dag.";
        } else {
            hand_out(one, place);
        }
        ranking_.left -= place.granted;
        ranking_.places.push_back(std::move(place));
    }

    /// After an overrun that an objection brought (Awb 4:25 lid 3) nothing is left, not less than nothing.
    Cents left_over() const { return std::max(ranking_.left, Cents{}); }

    void hand_out(const Applied& one, Place& place) const {
        place.left = left_over();
        if (one.amount <= ranking_.left) {
            place.granted = one.amount;
            place.because = "Het bedrag past onder het plafond.";
        } else if (settings_.partial_grant && one.accepts_part && ranking_.left.value > 0) {
            place.granted = ranking_.left;
            place.because = "Er was nog " + engine::euros(ranking_.left) + " over; de aanvrager neemt een deel aan.";
        } else {
            place.because = "Er was nog " + engine::euros(place.left) + " over: te weinig (Awb 4:25 lid 2).";
        }
    }

    const OrderSettings& settings_;
    Ranking ranking_;
    bool stopped_ = false, waits_ = false;
};

}  // namespace

Ranking rank_by_completeness(std::vector<Applied> applications, const OrderSettings& settings) {
    std::ranges::sort(applications, [](const Applied& a, const Applied& b) {
        return std::tie(a.complete_on, a.number) < std::tie(b.complete_on, b.number);
    });
    Queue queue(settings);
    for (auto first = applications.begin(); first != applications.end();) {
        const auto same = [&](const Applied& one) { return one.complete_on == first->complete_on; };
        const auto next = std::find_if_not(first, applications.end(), same);
        queue.serve_day({first, next});
        first = next;
    }
    return std::move(queue).done();
}

}  // namespace bolwerk::workflows::subsidy_rules
