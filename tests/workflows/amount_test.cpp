#include "workflows/amount.hpp"

#include <gtest/gtest.h>

namespace bolwerk::workflows {
namespace {

using engine::Cents;
using engine::euro;

/// Half of the costs, at most € 500.000, with plenty under the ceiling.
AmountRule half_of(Cents eligible, Cents deficit) {
    return {.percentage = 50,
            .eligible = eligible,
            .deficit = deficit,
            .maximum = euro(500'000),
            .ceiling_left = euro(5'000'000)};
}

TEST(Amount, IsTheDeficitWhenThatIsLowest) {
    const auto amount = amount_of(half_of(euro(900'000), euro(380'000)));
    EXPECT_EQ(amount.cents, euro(380'000));
    EXPECT_EQ(amount.decided_by, "het tekort");
}

TEST(Amount, IsTheMaximumOfTheSchemeWhenThatIsLowest) {
    EXPECT_EQ(amount_of(half_of(euro(1'200'000), euro(900'000))).cents, euro(500'000));
}

TEST(Amount, IsThePercentageWhenThatIsLowest) {
    EXPECT_EQ(amount_of(half_of(euro(100'000), euro(90'000))).cents, euro(50'000));
}

/// Awb 4:46: a determination does not pass the grant, whatever is left under the ceiling.
TEST(Amount, IsWhatWasGrantedWhenThatIsLowestToTheCent) {
    auto rule = half_of(euro(900'000), euro(380'000));
    rule.ceiling_left = {};
    rule.granted = euro(300'000, 50);
    const auto amount = amount_of(rule);
    EXPECT_EQ(amount.cents, euro(300'000, 50));
    EXPECT_EQ(amount.decided_by, "het verleende bedrag");
    EXPECT_EQ(amount.lines.size(), 5U) << "four bounds, and which of them counts";
}

TEST(Amount, IsWhatTheCeilingStillHolds) {
    auto rule = half_of(euro(900'000), euro(380'000));
    rule.ceiling_left = euro(50'000);
    EXPECT_EQ(amount_of(rule).cents, euro(50'000));
    rule.ceiling_left = euro(-1);
    EXPECT_EQ(amount_of(rule).cents, euro(0));
}

TEST(Amount, LeavesTheDeficitOutWhenTheSchemeDoes) {
    auto rule = half_of(euro(100'000), euro(10));
    rule.limited_by_deficit = false;
    EXPECT_EQ(amount_of(rule).cents, euro(50'000));
}

/// HANDBOOK 14.5: no costs are paid twice, and no more than the scheme allows together.
TEST(Amount, IsWhatOtherSubsidiesLeave) {
    auto rule = half_of(euro(100'000), euro(90'000));
    EXPECT_EQ(amount_of(rule).lines.size(), 5U) << "no line where nobody else pays";
    rule.other_subsidies = euro(60'000);
    const auto amount = amount_of(rule);
    EXPECT_EQ(amount.cents, euro(40'000));
    EXPECT_EQ(amount.decided_by, "wat andere subsidies voor deze kosten overlaten");
    EXPECT_EQ(amount.lines[2], "Met " + engine::euros(euro(60'000)) + " andere subsidie samen ten hoogste 100 % van " +
                                   engine::euros(euro(100'000)) + " kosten: " + engine::euros(euro(40'000)));
    rule.together = 75;
    EXPECT_EQ(amount_of(rule).cents, euro(15'000));
    rule.other_subsidies = euro(80'000);
    EXPECT_EQ(amount_of(rule).cents, euro(0));
}

TEST(Amount, IsRoundedDownToWholeEurosUnlessTheSchemeCountsCents) {
    auto rule = half_of(euro(33'333, 33), euro(90'000));
    EXPECT_EQ(amount_of(rule).cents, euro(16'666));
    rule.whole_euros = false;
    EXPECT_EQ(amount_of(rule).cents, euro(16'666, 66));
}

TEST(Amount, IsWhatWasAskedWhenThatIsLowestAndRoundsThatTooInTheSum) {
    auto rule = half_of(euro(100'000), euro(90'000));
    rule.requested = euro(60'000);
    EXPECT_EQ(amount_of(rule).lines.size(), 5U) << "no bound where another one is lower";
    rule.requested = euro(38'000, 50);
    const auto amount = amount_of(rule);
    EXPECT_EQ(amount.cents, euro(38'000));
    EXPECT_EQ(amount.lines[4], "Gevraagd: " + engine::euros(euro(38'000, 50)));
    EXPECT_EQ(amount.lines.back(), "Naar beneden afgerond op hele euro's: " + engine::euros(euro(38'000)));
    rule.whole_euros = false;
    EXPECT_EQ(amount_of(rule).cents, euro(38'000, 50));
}

TEST(Amount, ReadsAsASum) {
    const auto lines = amount_of(half_of(euro(900'000), euro(380'000, 50))).lines;
    ASSERT_EQ(lines.size(), 6u);
    EXPECT_EQ(lines[0], "50 % van " + engine::euros(euro(900'000)) + " kosten: " + engine::euros(euro(450'000)));
    EXPECT_EQ(lines[1], "Tekort in de financiering: " + engine::euros(euro(380'000, 50)));
    EXPECT_EQ(lines[4], "Het laagste bedrag telt, dat is het tekort: " + engine::euros(euro(380'000, 50)));
    EXPECT_EQ(lines[5], "Naar beneden afgerond op hele euro's: " + engine::euros(euro(380'000)));
}

TEST(Amount, HoldsForTheLargestAmountThatCanBeTyped) {
    auto rule = half_of(engine::largest_amount, engine::largest_amount);
    rule.maximum = rule.ceiling_left = engine::largest_amount;
    rule.percentage = 100;
    rule.whole_euros = false;
    EXPECT_EQ(amount_of(rule).cents, engine::largest_amount);
}

}  // namespace
}  // namespace bolwerk::workflows
