#include "workflows/progress_report/programme_figures.hpp"

#include <array>

#include "workflows/progress_report/check_figures.hpp"
#include "workflows/progress_report/share.hpp"
#include "workflows/progress_report/stages.hpp"

namespace bolwerk::workflows::report {
namespace {

using engine::Json;

constexpr std::array<std::string_view, 5> categories{"communication", "integrated_enforcement", "sustainability",
                                                     "local_regulation", "information"};

std::string_view word_of(Stage stage) {
    return stage == Stage::planned ? "planned" : stage == Stage::running ? "running" : "done";
}

/// A certificate that ends within this time is one to act on now (HANDBOOK 16.2, part 6).
constexpr auto soon = std::chrono::months{6};

bool ends_soon(const CaseThen& track, engine::Date day) {
    const auto found = track.deadlines.find("certificate");
    if (found == track.deadlines.end()) return false;
    const auto until = engine::fields_of(day) + soon;
    return found->second <=
           (until.ok() ? engine::Date{until} : engine::Date{until.year() / until.month() / std::chrono::last});
}

void count_asked(Json& coverage, const std::vector<ParkThen>& parks, const char* key,
                 std::optional<bool> ParkThen::*what) {
    std::int64_t yes = 0, unknown = 0;
    for (const auto& park : parks) {
        const auto& answer = park.*what;
        yes += answer.value_or(false) ? 1 : 0;
        unknown += answer ? 0 : 1;
    }
    coverage[key] = yes;
    coverage[std::string(key) + "_unknown"] = unknown;
}

Json key_figure(std::string_view id, std::int64_t part, std::int64_t whole, const Json& before) {
    Json row{{"id", id},
             {"part", part},
             {"whole", whole},
             {"percent", whole == 0 ? Json() : Json(share_of(part, whole))},
             {"before", nullptr}};
    if (before.is_object())
        for (const auto& earlier : before.at("kpis"))
            if (earlier.at("id") == id) row["before"] = earlier.at("percent");
    return row;
}

Json value_of(const Json& figures, const char* key) { return figures.is_object() ? figures.at(key) : Json(); }

/// Of figures that may be kept back: without one of the two there is no share either.
Json told_key_figure(std::string_view id, const Json& part, const Json& whole, const Json& before) {
    if (part.is_number() && whole.is_number()) return key_figure(id, part, whole, before);
    auto row = key_figure(id, 0, 0, before);
    row["part"] = row["whole"] = Json();
    return row;
}

/// What should have been decided: what was, and what waits longer than its term.
Json due_of(const Json& money) {
    const auto &decided = money.at("decided"), &late = money.at("late");
    return decided.is_number() && late.is_number() ? Json(decided.get<std::int64_t>() + late.get<std::int64_t>())
                                                   : Json();
}

bool is_organised(const Json& park) {
    const auto stands = [&](const char* key, bool (*good)(std::string_view)) {
        return park.at(key).is_string() && good(park.at(key).get<std::string>());
    };
    return stands("cooperation", is_active_cooperation) || stands("kvo_b", is_certified) ||
           park.at("park_management") == true;
}

}  // namespace

Json intervention_figures(const AreaThen& area, Tally& tally) {
    for (const auto& one : area.cases) {
        if (one.workflow != "intervention") continue;
        const auto stage = stage_of_intervention(one.state);
        const auto category = area.categories.find(one.text("type"));
        if (stage == Stage::dropped || category == area.categories.end()) continue;
        const auto word = std::string(word_of(stage));
        const bool late = stage != Stage::done && one.days_late(area.day) > 0;
        for (const auto& group : {"intervention." + category->second, std::string("intervention.all")}) {
            tally.count(one, group + "." + word);
            if (late) tally.count(one, group + ".late");
        }
    }
    Json rows = Json::array();
    for (const auto category : categories) {
        Json row{{"category", category}};
        for (const auto* word : {"planned", "running", "done", "late"})
            row[word] = tally.of("intervention." + std::string(category) + "." + word);
        rows.push_back(std::move(row));
    }
    return rows;
}

Json coverage_figures(const AreaThen& area, Tally& tally) {
    std::map<std::string_view, std::set<std::int64_t>> parks;
    const auto count = [&](const CaseThen& one, const char* what) {
        tally.count(one, std::string("coverage.") + what);
        parks[what].insert(one.park);
    };
    for (const auto& one : area.cases) {
        if (one.workflow == "cooperation" && is_active_cooperation(one.state)) count(one, "cooperation");
        if (one.workflow == "biz" && is_biz_in_force(one.state)) count(one, "biz");
        if (one.workflow != "kvo_b" || !is_certified(one.state)) continue;
        count(one, "kvo_b");
        if (ends_soon(one, area.day)) count(one, "kvo_b_soon");
    }
    Json coverage{{"parks", area.parks.size()}};
    for (const auto* what : {"cooperation", "kvo_b", "kvo_b_soon", "biz"}) coverage[what] = parks[what].size();
    count_asked(coverage, area.parks, "business_association", &ParkThen::business_association);
    count_asked(coverage, area.parks, "park_management", &ParkThen::park_management);
    return coverage;
}

Json key_figures(const AreaThen& area, const Json& figures, const Json& before, Tally& tally) {
    std::int64_t with_plan = 0, organised = 0, measured = 0;
    for (const auto& municipality : figures.at("municipalities")) with_plan += municipality.at("plans") > 0 ? 1 : 0;
    for (const auto& park : figures.at("parks")) organised += is_organised(park) ? 1 : 0;
    for (const auto& one : area.cases) {
        if (one.workflow == "project_plan" && is_active_plan(one.state)) tally.count(one, "plan.active");
        if (one.workflow != "intervention" || stage_of_intervention(one.state) != Stage::done) continue;
        if (one.text("effect_on").empty()) {
            tally.count(one, "effect.missing");
            continue;
        }
        tally.count(one, "effect.measured");
        ++measured;
    }
    const auto &money = figures.at("subsidies"), &rounds = figures.at("rounds"), &signals = figures.at("signals");
    const auto in_week = value_of(signals, "in_week");
    const auto done = tally.of("intervention.all.done");
    const auto municipalities = static_cast<std::int64_t>(area.municipalities.size());
    const auto parks = static_cast<std::int64_t>(area.parks.size());
    return Json::array(
        {told_key_figure("parks_with_matrices", value_of(rounds, "complete"), value_of(rounds, "asked"), before),
         key_figure("municipalities_with_plan", with_plan, municipalities, before),
         key_figure("parks_organised", organised, parks, before),
         key_figure("parks_checked", parks_checked_lately(area, tally), parks, before),
         told_key_figure("signals_judged", value_of(in_week, "part"), value_of(in_week, "whole"), before),
         key_figure("effect_measured", measured, done, before),
         told_key_figure("decided_in_time", money.at("in_time"), due_of(money), before)});
}

}  // namespace bolwerk::workflows::report
