// Every figure of the dashboard against the list that it leads to, on an area with cases of every kind and state.
#include <gmock/gmock.h>

#include "tests/web/pages/reports/some_area.hpp"
#include "web/pages/dashboard/dashboard_view.hpp"
#include "workflows/progress_report/figures.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

class DashboardCounts : public testing::TestWithParam<unsigned> {
protected:
    const Json ground = SomeArea(GetParam()).ground();
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
    EXPECT_EQ(listed("/dashboard/zaken?cijfer=decided.overdue"),
              taken.figures.at("lead_times").at("overdue").get<std::int64_t>());
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

TEST_P(DashboardCounts, are_worth_what_the_map_says_of_each_municipality) {
    for (const auto& one : taken.figures.at("granted")) {
        std::int64_t sum = 0;
        const auto ids = ids_behind(taken.counted, "subsidy.granted", one.at("code"));
        for (const auto& row : taken.counted)
            if (std::ranges::find(ids, row.at("id")) != ids.end()) sum += row.value("cents", std::int64_t{0});
        EXPECT_EQ(sum, one.at("cents").get<std::int64_t>()) << one.at("name");
        seen += sum;
    }
    EXPECT_GT(seen, 0);
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
