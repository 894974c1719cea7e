#include "workflows/progress_report/lights.hpp"

#include <gmock/gmock.h>

#include "workflows/progress_report/figures.hpp"
#include "workflows/progress_report/trend.hpp"

namespace bolwerk::workflows::report {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Light light_of(Standing standing) {
    standing.known = true;
    return judge(standing, {}).light;
}

TEST(ReportLights, AreGreyWhereNothingIsKnown) {
    const auto verdict = judge({.known = false, .days_late = 90}, {});
    EXPECT_EQ(verdict.light, Light::grey);
    EXPECT_THAT(verdict.because, IsEmpty());
}

TEST(ReportLights, TurnAmberAfterFourteenDaysAndRedAfterThirty) {
    EXPECT_EQ(light_of({.days_late = 0}), Light::green);
    EXPECT_EQ(light_of({.days_late = 14}), Light::green);
    EXPECT_EQ(light_of({.days_late = 15}), Light::amber);
    EXPECT_EQ(light_of({.days_late = 30}), Light::amber);
    EXPECT_EQ(light_of({.days_late = 31}), Light::red);
}

TEST(ReportLights, AreRedWhenADecisionWasRefusedOrTheObjectiveMissed) {
    EXPECT_EQ(light_of({.decision_refused = true}), Light::red);
    EXPECT_EQ(light_of({.objective_missed = true}), Light::red);
    EXPECT_EQ(light_of({.needs_attention = true}), Light::amber);
}

TEST(ReportLights, FollowTheUseOfTheBudget) {
    EXPECT_EQ(light_of({.budget_use = 89}), Light::green);
    EXPECT_EQ(light_of({.budget_use = 90}), Light::amber);
    EXPECT_EQ(light_of({.budget_use = 100}), Light::amber);
    EXPECT_EQ(light_of({.budget_use = 101}), Light::red);
}

TEST(ReportLights, TurnAmberWhenLessThanHalfIsUsedAtThreeQuartersOfThePeriod) {
    EXPECT_EQ(light_of({.budget_use = 49, .period_passed = 74}), Light::green);
    EXPECT_EQ(light_of({.budget_use = 49, .period_passed = 75}), Light::amber);
    EXPECT_EQ(light_of({.budget_use = 50, .period_passed = 75}), Light::green);
}

TEST(ReportLights, TurnAmberBelowSixtyPercentOfSight) {
    EXPECT_EQ(light_of({.coverage = 59}), Light::amber);
    EXPECT_EQ(light_of({.coverage = 60}), Light::green);
}

TEST(ReportLights, GiveEveryReasonTheGravestFirst) {
    const auto verdict = judge({.known = true, .days_late = 15, .objective_missed = true, .needs_attention = true}, {});
    EXPECT_EQ(verdict.light, Light::red);
    EXPECT_THAT(verdict.because,
                ElementsAre("Bij de laatste bespreking liep het plan vast.", "De oudste actie is 15 dagen te laat.",
                            "Bij de laatste bespreking was aandacht nodig."));
}

TEST(ReportLights, KeepToTheBoundsThatAnOrganisationSet) {
    const auto bounds = bounds_from({{"light_amber_days", 3}, {"light_red_days", 7}});
    EXPECT_EQ(judge({.known = true, .days_late = 4}, bounds).light, Light::amber);
    EXPECT_EQ(judge({.known = true, .days_late = 8}, bounds).light, Light::red);
    EXPECT_EQ(bounds_from(engine::Json::object()).red_days, 30);
}

TEST(ReportLights, OfAGroupAreThoseOfTheWorstOne) {
    EXPECT_EQ(worst({}), Light::grey);
    EXPECT_EQ(worst({Light::grey, Light::green}), Light::green);
    EXPECT_EQ(worst({Light::amber, Light::red, Light::green}), Light::red);
}

TEST(ReportTrend, SaysWhichWayALightWent) {
    EXPECT_EQ(trend_of(Light::red, Light::amber), Trend::better);
    EXPECT_EQ(trend_of(Light::green, Light::amber), Trend::worse);
    EXPECT_EQ(trend_of(Light::amber, Light::amber), Trend::same);
}

TEST(ReportTrend, IsUnknownWithoutALightOnEitherSide) {
    EXPECT_EQ(trend_of(std::nullopt, Light::green), Trend::unknown);
    EXPECT_EQ(trend_of(Light::grey, Light::green), Trend::unknown);
    EXPECT_EQ(trend_of(Light::red, Light::grey), Trend::unknown);
}

}  // namespace
}  // namespace bolwerk::workflows::report
