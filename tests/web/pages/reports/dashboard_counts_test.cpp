// Every figure of the dashboard against the list that it leads to, on an area with cases of every kind and state.
#include <gmock/gmock.h>

#include <random>

#include "web/pages/dashboard/dashboard_view.hpp"
#include "workflows/progress_report/figures.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

const std::vector<engine::Definition>& all_workflows() {
    static const auto definitions = workflows::every_definition();
    return definitions;
}

/// Apeldoorn and Epe with forty parks, and some hundreds of cases as chance has them.
class Area {
public:
    explicit Area(unsigned seed) : chance_(seed) {
        for (int id = 1; id <= parks; ++id)
            parks_.push_back({{"id", id},
                              {"rin", "F" + std::to_string(id)},
                              {"name", "Terrein " + std::to_string(id)},
                              {"m", municipality_of(id)},
                              {"business_association", nullptr},
                              {"park_management", true}});
        for (int id = 1; id <= cases; ++id) cases_.push_back(some_case(id));
    }

    Json ground() const {
        return {{"organisation", {{"id", 30}, {"name", "Provincie Gelderland"}}},
                {"day", "2026-09-30"},
                {"municipalities",
                 {{{"code", "GM0200"}, {"name", "Apeldoorn"}, {"province", "Gelderland"}},
                  {{"code", "GM0232"}, {"name", "Epe"}, {"province", "Gelderland"}}}},
                {"settings", Json::object()},
                {"previous", nullptr},
                {"state",
                 {{"parks", parks_},
                  {"cases", cases_},
                  {"budgets", Json::array()},
                  {"categories", {{"C1", "communication"}, {"H1", "integrated_enforcement"}}}}}};
    }

private:
    static constexpr int parks = 40, cases = 600;
    static std::string municipality_of(int park) { return park % 3 == 0 ? "GM0232" : "GM0200"; }

    int below(int end) { return static_cast<int>(chance_() % static_cast<unsigned>(end)); }
    std::string day() { return engine::iso(engine::date_of(2025, 9, 1) + std::chrono::days{below(480)}); }
    Json deadlines(const std::string& workflow) {
        Json all = Json::object();
        for (const auto& definition : all_workflows())
            if (definition.id == workflow)
                for (const auto& step : definition.steps)
                    for (const auto& clause : step.clauses)
                        if (clause.deadline != nullptr && below(4) == 0)
                            all[std::string(clause.deadline->name)] = day();
        return all;
    }
    Json some_case(int id) {
        const auto& definition =
            all_workflows()[static_cast<std::size_t>(below(static_cast<int>(all_workflows().size())))];
        const int park = 1 + below(parks);
        const auto& state =
            definition.states[static_cast<std::size_t>(below(static_cast<int>(definition.states.size())))];
        constexpr const char* outcomes[]{"granted", "partial", "refused", "untreated"};
        return {{"id", id},
                {"n", "Z-" + std::to_string(id)},
                {"w", definition.id},
                {"m", municipality_of(park)},
                {"p", park},
                {"s", state.id},
                {"opened", day()},
                {"turned", day()},
                {"f",
                 {{"title", "Zaak " + std::to_string(id)},
                  {"type", below(2) == 0 ? "C1" : "H1"},
                  {"scheme", below(2) == 0 ? "gld_physical" : "gld_process"},
                  {"outcome", outcomes[below(4)]},
                  {"granted_cents", below(10'000) * 100},
                  {"received_on", "2025-10-01"},
                  {"published_on", day()},
                  {"effect_on", day()},
                  {"certified_until", day()}}},
                {"d", deadlines(std::string(definition.id))},
                {"ended", {{{"name", "decision"}, {"to", state.id}, {"on", day()}, {"last", day()}}}}};
    }

    std::mt19937 chance_;
    Json parks_ = Json::array(), cases_ = Json::array();
};

class DashboardCounts : public testing::TestWithParam<unsigned> {
protected:
    const Json ground = Area(GetParam()).ground();
    const workflows::report::Taken taken = workflows::report::live_figures(ground);
    const ReportPart part{{}, {}, all_workflows(), {}};
    const Json page = dashboard_view(taken.figures, part);

    /// How many cases the list has where the figure leads to.
    std::int64_t listed(const std::string& href, const std::string& municipality = {}) {
        const std::string begin = "/dashboard/zaken?cijfer=";
        EXPECT_TRUE(href.starts_with(begin)) << href;
        return static_cast<std::int64_t>(ids_behind(taken.counted, href.substr(begin.size()), municipality).size());
    }
    std::int64_t seen = 0;
};

TEST_P(DashboardCounts, are_those_of_the_key_figures) {
    for (const auto& one : page.at("figures")) {
        const std::string label = one.at("label"), value = one.at("value"), note = one.at("note");
        const auto of = label == "Op tijd besloten" ? note.substr(note.find(" van ") + 5) : value;
        EXPECT_EQ(listed(one.at("href")), std::stoll(of)) << label << ", " << note;
        seen += std::stoll(of);
    }
    EXPECT_GT(seen, 100) << "figures that count nothing prove nothing";
}

TEST_P(DashboardCounts, are_those_of_each_scheme_and_month) {
    for (const auto& one : page.at("lead_times")) {
        EXPECT_EQ(listed(one.at("href")), one.at("decided").get<std::int64_t>()) << one.at("name");
        EXPECT_EQ(listed(one.at("in_time_href")), one.at("in_time").get<std::int64_t>()) << one.at("name");
    }
    EXPECT_FALSE(page.at("lead_times").empty());
    for (const auto& one : page.at("months")) {
        EXPECT_EQ(listed(one.at("in_time_href")), one.at("in_time").get<std::int64_t>()) << one.at("month");
        EXPECT_EQ(listed(one.at("late_href")), one.at("over_time").get<std::int64_t>()) << one.at("month");
        seen += one.at("total").get<std::int64_t>();
    }
    EXPECT_GT(seen, 0);
}

TEST_P(DashboardCounts, are_those_of_interventions) {
    for (const auto& one : page.at("interventions"))
        for (const std::string stage : {"planned", "running", "done", "late"}) {
            const auto count = one.at(stage + "_count").get<std::int64_t>();
            EXPECT_EQ(listed(one.at(stage + "_href")), count) << one.at("title") << " " << stage;
            seen += count;
        }
    EXPECT_GT(seen, 0);
}

TEST_P(DashboardCounts, are_those_of_the_map_and_of_what_is_late) {
    for (const auto& one : taken.figures.at("granted")) {
        const auto count = one.at("cases").get<std::int64_t>();
        EXPECT_EQ(listed(cases_href(part, "subsidy.granted"), one.at("code")), count) << one.at("name");
        seen += count;
    }
    EXPECT_GT(seen, 0);
    EXPECT_EQ(listed(page.at("late_href")), static_cast<std::int64_t>(taken.figures.at("late").size()));
    EXPECT_FALSE(page.at("late").empty());
}

TEST_P(DashboardCounts, are_those_of_the_lights_of_parks) {
    for (const auto& one : page.at("lights").at("rows")) {
        const std::string light = one.at("light_id");
        EXPECT_EQ(one.at("href"), "/dashboard/terreinen?licht=" + light);
        EXPECT_EQ(std::ranges::count_if(taken.figures.at("parks"),
                                        [&](const Json& park) { return park.at("light") == light; }),
                  one.at("count").get<std::int64_t>());
        seen += one.at("count").get<std::int64_t>();
    }
    EXPECT_GT(seen, 0);
}

INSTANTIATE_TEST_SUITE_P(Areas, DashboardCounts, testing::Values(1U, 2U, 3U));

}  // namespace
}  // namespace bolwerk::web
