#include "workflows/progress_report/figures.hpp"

#include "workflows/progress_report/annex_figures.hpp"
#include "workflows/progress_report/attention.hpp"
#include "workflows/progress_report/check_figures.hpp"
#include "workflows/progress_report/lead_times.hpp"
#include "workflows/progress_report/lights_by_hand.hpp"
#include "workflows/progress_report/money_figures.hpp"
#include "workflows/progress_report/municipality_parts.hpp"
#include "workflows/progress_report/park_figures.hpp"
#include "workflows/progress_report/programme_figures.hpp"
#include "workflows/progress_report/public_part.hpp"
#include "workflows/progress_report/round_figures.hpp"
#include "workflows/progress_report/score_figures.hpp"
#include "workflows/progress_report/signal_figures.hpp"
#include "workflows/progress_report/thresholds.hpp"

namespace bolwerk::workflows::report {
namespace {

using engine::Date;
using engine::Json;

int set_or_usual(const Json& settings, const engine::Threshold& threshold) {
    const auto found = settings.find(threshold.name);
    const bool set = found != settings.end() && found->is_number_integer();
    return static_cast<int>(set ? found->get<std::int64_t>() : threshold.standard);
}

/// The first day of the period: as it was chosen, else the day after the report before, or a quarter back without one.
Date since_of(const Json& ground, Date day) {
    if (const auto chosen = ground.find("since"); chosen != ground.end())
        return engine::parse_iso_date(chosen->get_ref<const std::string&>()).value();
    const auto& previous = ground.at("previous");
    if (previous.is_object()) {
        const auto before = engine::parse_iso_date(previous.at("day").get_ref<const std::string&>());
        return before.value() + std::chrono::days{1};
    }
    const auto back = engine::fields_of(day) - std::chrono::months{3};
    return (back.ok() ? Date{back} : Date{back.year() / back.month() / std::chrono::last}) + std::chrono::days{1};
}

/// The province that all of the area lies in; empty when there are two.
std::string province_of(const Json& municipalities) {
    std::string province;
    for (const auto& one : municipalities) {
        const auto own = one.at("province").get<std::string>();
        if (!province.empty() && own != province) return {};
        province = own;
    }
    return province;
}

/// What the report before says, as it was adopted; null when there is none.
Json before_of(const Json& previous) {
    if (!previous.is_object()) return {};
    return with_lights_by_hand(previous.at("figures"), lights_by_hand(previous.value("words", Json::array())));
}

Json previous_of(const Json& previous, const Json& figures) {
    if (!previous.is_object()) return {};
    return {{"number", previous.at("number")}, {"day", previous.at("day")}, {"lights", figures.at("lights")}};
}

/// All of a report, and what stands behind each figure.
struct Counted {
    AreaThen area;
    Date since;
    Json before;  ///< the figures of the report before
    Json figures;
    Tally tally;
};

/// Checks, signals, scores, rounds and what is shared.
void add_programme(Counted& all, const Json& ground, Date since) {
    const auto& state = ground.at("state");
    const auto rounds = state.value("rounds", Json());
    all.figures["checks"] = check_figures(all.area, since, all.tally);
    all.figures["signals"] = signal_figures(state.value("signals", Json()));
    all.figures["scores"] = score_figures(state.value("scores", Json()));
    all.figures["rounds"] = round_figures(rounds);
    all.figures["privacy"] = privacy_figures(rounds, since);
}

Counted count(const Json& ground) {
    const auto& previous = ground.at("previous");
    Counted all{
        .area = area_from(ground), .since = {}, .before = before_of(previous), .figures = Json::object(), .tally = {}};
    auto& [area, since, before, figures, tally] = all;
    const auto bounds = bounds_from(ground.at("settings"));
    since = since_of(ground, area.day);
    figures["area"] = ground.at("organisation").at("name");
    figures["province"] = province_of(ground.at("municipalities"));
    figures["day"] = ground.at("day");
    figures["since"] = engine::iso(since);
    figures["previous"] = previous_of(previous, before);
    figures["bounds"] = {{"amber_days", bounds.amber_days}, {"red_days", bounds.red_days}};
    figures["parks"] = park_figures(area, bounds, since, before, tally);
    figures["lights"] = lights_of(figures.at("parks"));
    figures["municipalities"] = municipality_figures(area, figures.at("parks"), before);
    figures["interventions"] = intervention_figures(area, tally);
    figures["coverage"] = coverage_figures(area, tally);
    figures["subsidies"] = subsidy_figures(area, since, tally);
    figures["budgets"] = budget_figures(area, bounds);
    add_programme(all, ground, since);
    figures["kpis"] = key_figures(area, figures, before, tally);
    figures["late"] = late_actions(area, bounds, tally);
    figures["planning"] = planning(area, tally);
    return all;
}

}  // namespace

Bounds bounds_from(const Json& settings) {
    return {.amber_days = set_or_usual(settings, amber_days),
            .red_days = set_or_usual(settings, red_days),
            .amber_budget = set_or_usual(settings, amber_budget),
            .red_budget = set_or_usual(settings, red_budget),
            .slow_budget = set_or_usual(settings, slow_budget),
            .slow_period = set_or_usual(settings, slow_period),
            .least_coverage = set_or_usual(settings, least_coverage)};
}

Taken take_figures(const Json& ground) {
    auto all = count(ground);
    add_municipality_parts(all.area, all.since, all.before, all.figures);
    auto open_part = public_part(all.figures);
    return {std::move(all.figures), std::move(open_part), annex_figures(ground), all.tally.rows()};
}

Taken live_figures(const Json& ground) {
    auto all = count(ground);
    all.figures["plans"] = all.tally.of("plan.active");
    all.figures["lead_times"] = lead_times(all.area, all.tally);
    all.figures["terms"] = term_figures(all.area, all.tally);
    all.figures["granted"] = granted_by_municipality(all.area, all.tally);
    return {std::move(all.figures), Json(), Json(), all.tally.rows()};
}

}  // namespace bolwerk::workflows::report
