#include "workflows/subsidy/ranking.hpp"

#include <algorithm>
#include <tuple>

#include "workflows/subsidy/lots.hpp"

namespace bolwerk::workflows::subsidy_rules {
namespace {

using engine::Cents;

/// Hands out what is left, day by day.
class Queue {
public:
    explicit Queue(const OrderSettings& settings) : settings_(settings) { ranking_.left = settings.ceiling; }

    void serve_day(std::vector<Applied> day) {
        Cents asked;
        for (const auto& one : day) asked += one.amount;
        const bool fits = asked <= ranking_.left;
        const bool drawn = !fits && !stopped_ && day.size() > 1;
        if (drawn) draw_lots(day);
        for (const auto& one : day) serve(one, drawn);
        if (!fits && !settings_.later_dates_pass) stopped_ = true;
    }

    Ranking done() && { return std::move(ranking_); }

private:
    /// The lots of a day are its own: another day's drawing does not depend on them.
    void draw_lots(std::vector<Applied>& day) {
        std::vector<std::string> lots;
        for (const auto& one : day) lots.push_back(one.number);
        const auto order = draw_order(lots, settings_.seed);
        std::ranges::sort(day, {},
                          [&](const Applied& one) { return std::ranges::find(order, one.number) - order.begin(); });
        ranking_.drawn_days.push_back(day.front().complete_on);
    }

    void serve(const Applied& one, bool drawn) {
        Place place{one.number, static_cast<int>(ranking_.places.size()) + 1, {}, drawn, {}};
        if (stopped_) {
            place.because = "Op een eerdere dag was het plafond al bereikt.";
        } else if (one.amount <= ranking_.left) {
            place.granted = one.amount;
            place.because = "Het bedrag past onder het plafond.";
        } else if (settings_.partial_grant && one.accepts_part && ranking_.left.value > 0) {
            place.granted = ranking_.left;
            place.because = "Er was nog " + engine::euros(ranking_.left) + " over; de aanvrager neemt een deel aan.";
        } else {
            place.because = "Er was nog " + engine::euros(ranking_.left) + " over: te weinig (Awb 4:25 lid 2).";
        }
        ranking_.left -= place.granted;
        ranking_.places.push_back(std::move(place));
    }

    const OrderSettings& settings_;
    Ranking ranking_;
    bool stopped_ = false;
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
