// What a report says of one municipality: counted like the area, without what few applicants would be told by.
#include <gmock/gmock.h>

#include "workflows/progress_report/figures.hpp"

namespace bolwerk::workflows::report {
namespace {

using engine::Json;

/// Apeldoorn with park 1, Epe with park 2; cases are added by the tests.
struct MunicipalityParts : testing::Test {
    Json ground{{"organisation", {{"id", 30}, {"name", "Stuurgroep Noord-Veluwe"}}},
                {"day", "2026-09-30"},
                {"municipalities",
                 {{{"code", "GM0200"}, {"name", "Apeldoorn"}, {"province", "Gelderland"}},
                  {{"code", "GM0232"}, {"name", "Epe"}, {"province", "Gelderland"}}}},
                {"settings", Json::object()},
                {"previous", nullptr},
                {"state",
                 {{"parks", {park(1, "GM0200", true), park(2, "GM0232", nullptr)}},
                  {"cases", Json::array()},
                  {"budgets", Json::array()},
                  {"categories", {{"H1", "integrated_enforcement"}}}}}};
    int next = 0;

    static Json park(int id, const char* municipality, Json managed) {
        return {{"id", id},          {"rin", "F" + std::to_string(id)}, {"name", "Terrein"},
                {"m", municipality}, {"business_association", nullptr}, {"park_management", std::move(managed)}};
    }
    void add(const char* workflow, const char* state, int park_id, Json fields = Json::object(),
             Json ended = Json::array()) {
        fields["title"] = "Zaak " + std::to_string(++next);
        ground["state"]["cases"].push_back({{"id", next},
                                            {"n", "Z-" + std::to_string(next)},
                                            {"w", workflow},
                                            {"m", park_id == 1 ? "GM0200" : "GM0232"},
                                            {"p", park_id},
                                            {"s", state},
                                            {"opened", "2026-07-10"},
                                            {"turned", "2026-08-01"},
                                            {"f", std::move(fields)},
                                            {"d", Json::object()},
                                            {"ended", std::move(ended)}});
    }
    void decide(int park_id, const char* on) {
        add("subsidy", "executing", park_id, {{"received_on", "2026-07-01"}},
            {{{"name", "decision"}, {"on", on}, {"last", "2026-08-31"}, {"to", "executing"}}});
    }
    void check(int park_id) {
        add("intervention", "closed", park_id, {{"type", "H1"}, {"carried_out_on", "2026-08-20"}});
    }
    Json part(std::size_t at) const { return take_figures(ground).figures.at("municipalities").at(at).at("part"); }
    Json key_figure(std::size_t at, std::string_view id) const {
        const auto own = part(at);
        for (const auto& one : own.at("kpis"))
            if (one.at("id") == id) return one;
        return {};
    }
};

TEST_F(MunicipalityParts, CountWhatHappenedInEachAlone) {
    check(1);
    check(1);
    check(2);
    EXPECT_EQ(part(0).at("interventions").at(1).at("done"), 2);
    EXPECT_EQ(part(1).at("interventions").at(1).at("done"), 1);
    EXPECT_EQ(part(0).at("checks").at("kinds").at(0).at("done"), 2);
    EXPECT_EQ(part(1).at("checks").at("parks"), 1);
    EXPECT_EQ(part(0).at("coverage").at("park_management"), 1);
    EXPECT_EQ(part(1).at("coverage").at("park_management_unknown"), 1);
    EXPECT_EQ(key_figure(0, "parks_organised").at("percent"), 100);
    EXPECT_EQ(key_figure(1, "parks_organised").at("percent"), 0);
    EXPECT_EQ(key_figure(1, "parks_checked").at("part"), 1);
}

TEST_F(MunicipalityParts, SayNothingThatIsCountedForTheAreaAlone) {
    for (const auto* id : {"municipalities_with_plan", "parks_with_matrices", "signals_judged"})
        EXPECT_TRUE(key_figure(0, id).is_null()) << id;
    EXPECT_EQ(part(0).at("kpis").size(), 4U);
}

TEST_F(MunicipalityParts, KeepBackWhatIsFewOfApplicantsAndWhatWouldTellIt) {
    for (int i = 0; i < 6; ++i) decide(1, "2026-08-20");
    decide(2, "2026-08-20");
    const auto area = take_figures(ground).figures.at("subsidies");
    EXPECT_EQ(area.at("decided"), 7);
    for (const std::size_t at : {0U, 1U}) {
        EXPECT_TRUE(part(at).at("subsidies").at("decided").is_null()) << "six of seven would tell of the one";
        EXPECT_TRUE(part(at).at("subsidies").at("median_days").is_null());
        for (const auto* key : {"part", "whole", "percent"})
            EXPECT_TRUE(key_figure(at, "decided_in_time").at(key).is_null()) << key;
    }
    for (int i = 0; i < 4; ++i) decide(2, "2026-08-20");
    EXPECT_EQ(part(0).at("subsidies").at("decided"), 6);
    EXPECT_EQ(part(1).at("subsidies").at("decided"), 5);
    EXPECT_EQ(key_figure(1, "decided_in_time").at("percent"), 100);
}

TEST_F(MunicipalityParts, KeepBackHowManyWereInTimeWhereFewWereNot) {
    for (int i = 0; i < 6; ++i) decide(1, "2026-08-20");
    decide(1, "2026-09-20");
    EXPECT_EQ(part(0).at("subsidies").at("decided"), 7);
    EXPECT_TRUE(part(0).at("subsidies").at("in_time").is_null());
    EXPECT_TRUE(key_figure(0, "decided_in_time").at("part").is_null());
}

TEST_F(MunicipalityParts, StandBesideTheirOwnOfTheReportBefore) {
    ground["previous"] = {
        {"number", "RAP-2026-0001"}, {"day", "2026-06-30"}, {"figures", take_figures(ground).figures}};
    EXPECT_EQ(key_figure(0, "parks_organised").at("before"), 100);
    EXPECT_EQ(key_figure(1, "parks_organised").at("before"), 0);
    for (auto& one : ground["previous"]["figures"]["municipalities"]) one.erase("part");
    EXPECT_TRUE(key_figure(0, "parks_organised").at("before").is_null()) << "a report from before has none";
}

TEST_F(MunicipalityParts, AreToldInPublicWithoutSmallCounts) {
    for (int i = 0; i < 5; ++i) check(1);
    for (int i = 0; i < 2; ++i) check(2);
    const auto rows = take_figures(ground).public_figures.at("by_municipality");
    EXPECT_EQ(rows.at(0).at("parks"), 1);
    EXPECT_EQ(rows.at(0).at("kvo_b"), 0);
    EXPECT_TRUE(rows.at(0).at("done").is_null()) << "five of the seven would tell of the two";
    EXPECT_TRUE(rows.at(1).at("done").is_null());
    for (int i = 0; i < 3; ++i) check(2);
    EXPECT_EQ(take_figures(ground).public_figures.at("by_municipality").at(1).at("done"), 5);
}

}  // namespace
}  // namespace bolwerk::workflows::report
