#include "workflows/progress_report/check_figures.hpp"

#include <algorithm>
#include <array>

#include "workflows/checks.hpp"
#include "workflows/progress_report/stages.hpp"

namespace bolwerk::workflows::report {
namespace {

using engine::Date;
using engine::Json;

/// An order under penalty, enforcement by the authority, two kinds of closure (HANDBOOK 11.1).
constexpr std::array<std::string_view, 4> consequences{"H5", "H6", "H7", "H8"};
/// HANDBOOK 16.2: parks checked in the last 24 months.
constexpr auto lately = std::chrono::months{24};

bool is_check(const CaseThen& one) { return one.workflow == "intervention" && workflows::is_check(one.text("type")); }

/// When it was carried out; nothing while it was not.
std::optional<Date> carried_out(const CaseThen& one) {
    if (stage_of_intervention(one.state) != Stage::done) return std::nullopt;
    const auto day = engine::parse_iso_date(one.text("carried_out_on"));
    return day ? std::optional(*day) : std::nullopt;
}

Date months_before(Date day, std::chrono::months months) {
    const auto back = engine::fields_of(day) - months;
    return back.ok() ? Date{back} : Date{back.year() / back.month() / std::chrono::last};
}

/// Counts the case under `group` and its stage; what was done before the period counts as nothing.
void count_stage(const CaseThen& one, const std::string& group, Date since, Tally& tally) {
    const auto stage = stage_of_intervention(one.state);
    if (stage == Stage::planned) tally.count(one, group + ".planned");
    if (stage == Stage::running) tally.count(one, group + ".running");
    if (const auto on = carried_out(one); on && *on >= since) tally.count(one, group + ".done");
}

Json stages_of(const std::string& group, const Tally& tally) {
    Json row = Json::object();
    for (const auto* stage : {"planned", "running", "done"}) row[stage] = tally.of(group + "." + stage);
    return row;
}

}  // namespace

Json check_figures(const AreaThen& area, Date since, Tally& tally) {
    std::set<Date> days;
    std::set<std::int64_t> parks;
    for (const auto& one : area.cases) {
        if (one.workflow == "intervention" && std::ranges::find(consequences, one.text("type")) != consequences.end())
            count_stage(one, "check.follow_up", since, tally);
        if (!is_check(one)) continue;
        count_stage(one, "check." + one.text("type"), since, tally);
        const auto on = carried_out(one);
        if (!on || *on < since) continue;
        tally.count(one, "check.done");
        days.insert(*on);
        parks.insert(one.park);
    }
    Json rows = Json::array();
    for (const auto& kind : check_kinds()) {
        rows.push_back(stages_of("check." + std::string(kind.code), tally));
        rows.back()["code"] = kind.code;
    }
    return {{"kinds", std::move(rows)},
            {"days", days.size()},
            {"parks", parks.size()},
            {"follow_up", stages_of("check.follow_up", tally)}};
}

std::map<std::int64_t, Date> last_checks(const AreaThen& area) {
    std::map<std::int64_t, Date> last;
    for (const auto& one : area.cases) {
        const auto on = is_check(one) ? carried_out(one) : std::nullopt;
        if (on) last[one.park] = std::max(last[one.park], *on);
    }
    return last;
}

std::int64_t parks_checked_lately(const AreaThen& area, Tally& tally) {
    const auto first = months_before(area.day, lately);
    std::set<std::int64_t> parks;
    for (const auto& one : area.cases) {
        const auto on = is_check(one) ? carried_out(one) : std::nullopt;
        if (!on || *on <= first) continue;
        tally.count(one, "check.recent");
        parks.insert(one.park);
    }
    return static_cast<std::int64_t>(parks.size());
}

}  // namespace bolwerk::workflows::report
