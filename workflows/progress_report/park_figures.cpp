#include "workflows/progress_report/park_figures.hpp"

#include <algorithm>

#include "workflows/progress_report/check_figures.hpp"
#include "workflows/progress_report/stages.hpp"
#include "workflows/progress_report/trend.hpp"

namespace bolwerk::workflows::report {
namespace {

using engine::Json;
using Cases = std::vector<const CaseThen*>;

/// What is judged of a park, and what its row says.
class ParkRow {
public:
    ParkRow(const ParkThen& park, const Cases& cases, engine::Date day, engine::Date since)
        : park_(park), cases_(cases), day_(day), since_(since) {}

    Json row(const Bounds& bounds) {
        for (const auto* one : cases_) add(*one);
        auto standing = standing_;
        if (plan_ != nullptr) add_plan(standing);
        const auto verdict = judge(standing, bounds);
        Json row{{"id", park_.id},
                 {"rin", park_.rin},
                 {"name", park_.name},
                 {"municipality", park_.municipality},
                 {"light", id_of(verdict.light)},
                 {"because", verdict.because},
                 {"plan", plan_ == nullptr ? Json() : Json(plan_->state)},
                 {"plan_active", plan_ != nullptr && is_active_plan(plan_->state)},
                 {"cooperation", cooperation_},
                 {"kvo_b", kvo_b_},
                 {"biz", biz_},
                 {"planned", planned_},
                 {"running", running_},
                 {"done", done_},
                 {"late", late_}};
        row["business_association"] = park_.business_association ? Json(*park_.business_association) : Json();
        row["park_management"] = park_.park_management ? Json(*park_.park_management) : Json();
        return row;
    }

private:
    void add(const CaseThen& one) {
        const int late = one.days_late(day_);
        if (one.workflow == "project_plan") {
            const bool newer = plan_ == nullptr || !is_active_plan(plan_->state);
            if (newer || is_active_plan(one.state)) plan_ = &one;
        } else if (one.workflow == "intervention") {
            add_intervention(one, late > 0);
        } else if (one.workflow == "cooperation") {
            cooperation_ = one.state;
        } else if (one.workflow == "kvo_b") {
            if (kvo_b_.is_null() || !is_certified(kvo_b_.get<std::string>())) kvo_b_ = one.state;
        } else if (one.workflow == "biz") {
            if (biz_.is_null() || !is_biz_in_force(biz_.get<std::string>())) biz_ = one.state;
        } else {
            return;  // money of one applicant says nothing about the park
        }
        standing_.days_late = std::max(standing_.days_late, late);
        standing_.known = standing_.known || !one.deadlines.empty();
    }

    void add_intervention(const CaseThen& one, bool late) {
        const auto stage = stage_of_intervention(one.state);
        if (stage == Stage::dropped) return;
        (stage == Stage::planned ? planned_ : stage == Stage::running ? running_ : done_) += 1;
        if (late && stage != Stage::done) ++late_;
        cost_ += one.number_in("budget");
    }

    void add_plan(Standing& standing) const {
        const bool active = is_active_plan(plan_->state);
        const bool recent = plan_->turned && *plan_->turned >= since_;
        // Of a plan that was stopped nothing is on schedule, and nothing is missed.
        standing.known = standing.known || active || (recent && plan_->state != "stopped");
        standing.decision_refused = plan_->state == "rejected" && recent;
        if (!active) return;
        const auto progress = plan_->text("progress");
        standing.objective_missed = progress == "red";
        standing.needs_attention = progress == "amber";
        const auto cover =
            plan_->number_in("own_means") + plan_->number_in("subsidy") + plan_->number_in("other_cover");
        if (cover > 0) standing.budget_use = static_cast<int>(cost_ * 100 / cover);
    }

    const ParkThen& park_;
    const Cases& cases_;
    engine::Date day_, since_;
    Standing standing_;
    const CaseThen* plan_ = nullptr;
    Json cooperation_, kvo_b_, biz_;
    int planned_ = 0, running_ = 0, done_ = 0, late_ = 0;
    std::int64_t cost_ = 0;
};

/// The light that a row had before, by the value of its key.
std::optional<Light> light_before(const std::map<std::string, std::string>& before, const std::string& key) {
    const auto found = before.find(key);
    return found == before.end() ? std::nullopt : std::optional(light_named(found->second));
}

std::map<std::string, std::string> lights_by(const Json& figures, const char* list, const char* key) {
    std::map<std::string, std::string> lights;
    if (figures.is_object())
        for (const auto& row : figures.at(list)) lights[row.at(key).dump()] = row.at("light").get<std::string>();
    return lights;
}

void add_trend(Json& row, const std::map<std::string, std::string>& before, const char* key) {
    const auto light = light_named(row.at("light").get<std::string>());
    const auto earlier = light_before(before, row.at(key).dump());
    row["before"] = earlier ? Json(id_of(*earlier)) : Json();
    row["trend"] = id_of(trend_of(earlier, light));
}

Json municipality_row(const MunicipalityThen& municipality, const std::vector<const Json*>& parks) {
    std::map<std::string, std::int64_t> count;
    std::vector<Light> lights;
    for (const auto* park : parks) {
        const auto light = park->at("light").get<std::string>();
        lights.push_back(light_named(light));
        ++count[light];
        count["plans"] += park->at("plan_active").get<bool>() ? 1 : 0;
        count["late"] += park->at("late").get<int>();
        count["cooperation"] +=
            park->at("cooperation").is_string() && is_active_cooperation(park->at("cooperation").get<std::string>());
        count["kvo_b"] += park->at("kvo_b").is_string() && is_certified(park->at("kvo_b").get<std::string>());
    }
    Json row{{"code", municipality.code},
             {"name", municipality.name},
             {"light", id_of(worst(lights))},
             {"parks", parks.size()}};
    for (const auto* key : {"plans", "late", "cooperation", "kvo_b", "red", "amber", "green", "grey"})
        row[key] = count[key];
    return row;
}

}  // namespace

Json park_figures(const AreaThen& area, const Bounds& bounds, engine::Date since, const Json& before, Tally& tally) {
    std::map<std::int64_t, Cases> by_park;
    for (const auto& one : area.cases) by_park[one.park].push_back(&one);
    const auto lights = lights_by(before, "parks", "id");
    const auto checked = last_checks(area);
    Json rows = Json::array();
    for (const auto& park : area.parks) {
        const auto& cases = by_park[park.id];
        auto row = ParkRow(park, cases, area.day, since).row(bounds);
        const auto last = checked.find(park.id);
        row["checked_on"] = last == checked.end() ? Json() : Json(engine::iso(last->second));
        add_trend(row, lights, "id");
        for (const auto* one : cases)
            if (one->workflow != "subsidy" && one->workflow != "objection" && one->workflow != "settlement" &&
                one->workflow != "default_notice")
                tally.count(*one, "park." + std::to_string(park.id));
        rows.push_back(std::move(row));
    }
    return rows;
}

Json municipality_figures(const AreaThen& area, const Json& parks, const Json& before) {
    std::map<std::string, std::vector<const Json*>> by_municipality;
    for (const auto& park : parks) by_municipality[park.at("municipality")].push_back(&park);
    const auto lights = lights_by(before, "municipalities", "code");
    Json rows = Json::array();
    for (const auto& municipality : area.municipalities) {
        rows.push_back(municipality_row(municipality, by_municipality[municipality.code]));
        add_trend(rows.back(), lights, "code");
    }
    return rows;
}

Json lights_of(const Json& rows) {
    Json count{{"red", 0}, {"amber", 0}, {"green", 0}, {"grey", 0}};
    for (const auto& row : rows) {
        auto& one = count[row.at("light").get<std::string>()];
        one = one.get<int>() + 1;
    }
    return count;
}

}  // namespace bolwerk::workflows::report
