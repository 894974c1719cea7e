#include "workflows/progress_report/money_figures.hpp"

#include <algorithm>

#include "workflows/progress_report/budget_amounts.hpp"
#include "workflows/progress_report/decisions.hpp"
#include "workflows/progress_report/share.hpp"
#include "workflows/progress_report/small_counts.hpp"
#include "workflows/progress_report/stages.hpp"

namespace bolwerk::workflows::report {
namespace {

using engine::Date;
using engine::Json;

/// What subsidies come to, and how long decisions took.
class Subsidies {
public:
    Subsidies(Date day, Date since, Tally& tally) : day_(day), since_(since), tally_(tally) {}

    void add(const CaseThen& one) {
        const auto ruling = ruling_of_subsidy(one);
        if (ruling == Ruling::ended) return;
        if (received_on(one) >= since_) tally_.count(one, "subsidy.received");
        if (ruling == Ruling::open) {
            tally_.count(one, "subsidy.open");
            if (is_overdue(one, day_)) tally_.count(one, "subsidy.late");
            return;
        }
        tally_.count(one, ruling == Ruling::granted ? "subsidy.granted" : "subsidy.refused");
        const auto decision = decision_on(one);
        if (!decision || decision->on < since_) return;
        tally_.count(one, "subsidy.decided");
        if (decision->on <= decision->last) tally_.count(one, "subsidy.in_time");
        days_.push_back((decision->on - received_on(one)).count());
    }

    Json figures() {
        Json all{{"median_days", nullptr}};
        for (const auto* key : {"open", "late", "granted", "received", "decided", "in_time"})
            all[key] = tally_.of(std::string("subsidy.") + key);
        for (const auto* key : {"refused", "objections", "default_notices"})
            all[key] = told(tally_.of(std::string("subsidy.") + key));
        if (days_.empty()) return all;
        std::ranges::sort(days_);
        all["median_days"] = days_[(days_.size() - 1) / 2];
        return all;
    }

private:
    Date day_, since_;
    Tally& tally_;
    std::vector<std::int64_t> days_;
};

/// How much of the year of a budget has passed, in percent; by whole months where one just ended, so that three
/// quarters have passed at the end of September. Nothing when its period is no year.
std::optional<int> passed_of(const std::string& period, Date day) {
    if (period.size() != 4) return std::nullopt;
    const auto year = std::chrono::year{std::stoi(period)};
    const auto first = Date{year / 1 / 1}, last = Date{year / 12 / 31};
    if (day < first) return 0;
    if (day >= last) return 100;
    const auto next = engine::fields_of(day + std::chrono::days{1});
    if (next.day() == std::chrono::day{1})
        return (static_cast<int>(static_cast<unsigned>(next.month())) - 1) * 100 / 12;
    return static_cast<int>(((day - first).count() + 1) * 100 / ((last - first).count() + 1));
}

Json budget_row(const BudgetThen& budget, Date day, const Bounds& bounds) {
    const Json stands = budget.stands;
    const auto of = [&](std::string_view amount) { return cents_of(*budget_amount(amount), stands); };
    const auto reserved = of("reserved"), used = of("granted"), determined = of("determined");
    const auto receivable = of("receivable");
    Standing standing{.known = budget.ceiling > 0, .period_passed = passed_of(budget.period, day)};
    if (budget.ceiling > 0) standing.budget_use = static_cast<int>(share_of(used, budget.ceiling));
    const auto verdict = judge(standing, bounds);
    Json row{{"scheme", budget.scheme},
             {"name", budget.name},
             {"period", budget.period},
             {"ceiling", budget.ceiling},
             {"reserved", reserved},
             {"granted", used - determined},
             {"determined", determined},
             {"paid", of("paid")},
             {"free", budget.ceiling - reserved - used - receivable},
             {"use", standing.budget_use ? Json(*standing.budget_use) : Json()},
             {"light", id_of(verdict.light)},
             {"because", verdict.because}};
    if (receivable != 0) row["receivable"] = receivable;
    return row;
}

}  // namespace

Json subsidy_figures(const AreaThen& area, Date since, Tally& tally) {
    Subsidies subsidies(area.day, since, tally);
    for (const auto& one : area.cases) {
        if (one.workflow == "subsidy") subsidies.add(one);
        if (one.workflow == "objection" && is_open_objection(one.state)) tally.count(one, "subsidy.objections");
        if (one.workflow == "default_notice" && is_open_default_notice(one.state))
            tally.count(one, "subsidy.default_notices");
    }
    return subsidies.figures();
}

Json budget_figures(const AreaThen& area, const Bounds& bounds) {
    Json rows = Json::array();
    for (const auto& budget : area.budgets) rows.push_back(budget_row(budget, area.day, bounds));
    return rows;
}

}  // namespace bolwerk::workflows::report
