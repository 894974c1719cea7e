#include "workflows/subsidy/costs.hpp"

#include <gmock/gmock.h>

namespace bolwerk::workflows::subsidy_rules {
namespace {

using engine::Cents;
using engine::euro;
using testing::Contains;
using testing::ElementsAre;

CostLines costs_of(std::int64_t third, std::int64_t own, std::int64_t hours) {
    return {.third = euro(third), .own_hours = euro(own), .other = {}, .hours = hours, .vat = {}};
}

const CostRules sixty_an_hour{.hour_tariff = euro(60)};

TEST(CountedCosts, AreTheLinesTogetherWithoutATariff) {
    const auto counted = counted_costs(costs_of(90'000, 10'000, 0), {});
    EXPECT_EQ(counted.cents, euro(100'000));
    EXPECT_THAT(counted.lines, ElementsAre("Kosten van derden: € 90.000", "Eigen uren: € 10.000", "Andere kosten: € 0",
                                           "Kosten die ten hoogste meetellen: € 100.000"));
}

TEST(CountedCosts, TakeOwnHoursUpToTheTariffToTheCent) {
    EXPECT_EQ(counted_costs(costs_of(0, 6'000, 100), sixty_an_hour).cents, euro(6'000));
    auto one_cent_above = costs_of(0, 6'000, 100);
    one_cent_above.own_hours += Cents{1};
    EXPECT_EQ(counted_costs(one_cent_above, sixty_an_hour).cents, euro(6'000));
    auto one_cent_below = costs_of(0, 6'000, 100);
    one_cent_below.own_hours -= Cents{1};
    EXPECT_EQ(counted_costs(one_cent_below, sixty_an_hour).cents, Cents{5'999'99});
    EXPECT_THAT(counted_costs(costs_of(0, 9'000, 100), sixty_an_hour).lines,
                Contains("Eigen uren, ten hoogste 100 uur van € 60 is € 6.000: € 6.000"));
}

TEST(CountedCosts, CountNoHoursThatWereNotGiven) {
    EXPECT_EQ(counted_costs(costs_of(10'000, 6'000, 0), sixty_an_hour).cents, euro(10'000));
}

TEST(CountedCosts, LeaveOutVatThatIsRecovered) {
    auto costs = costs_of(121'000, 0, 0);
    costs.vat = euro(21'000);
    EXPECT_EQ(counted_costs(costs, {}).cents, euro(121'000));
    EXPECT_THAT(counted_costs(costs, {}).lines, Contains("Waarvan btw die blijft drukken en meetelt: € 21.000"));
    costs.vat_recoverable = true;
    EXPECT_EQ(counted_costs(costs, {}).cents, euro(100'000));
    EXPECT_THAT(counted_costs(costs, {}).lines, Contains("Af: btw die te verrekenen is: € 21.000"));
}

TEST(CountedCosts, LeaveOutAllVatWhereTheSchemeSaysSo) {
    auto costs = costs_of(121'000, 0, 0);
    costs.vat = euro(21'000);
    const auto counted = counted_costs(costs, {.hour_tariff = {}, .vat_may_count = false});
    EXPECT_EQ(counted.cents, euro(100'000));
    EXPECT_THAT(counted.lines, Contains("Af: btw, telt in deze regeling niet: € 21.000"));
}

TEST(CountedCosts, AreNeverBelowNoughtAndNeverNonsense) {
    auto costs = costs_of(1'000, 0, 0);
    costs.vat = euro(5'000);
    costs.vat_recoverable = true;
    EXPECT_EQ(counted_costs(costs, {}).cents, Cents{});
    EXPECT_EQ(counted_costs(costs_of(0, 500, 9'000'000'000'000'000'000), sixty_an_hour).cents, euro(500));
}

}  // namespace
}  // namespace bolwerk::workflows::subsidy_rules
