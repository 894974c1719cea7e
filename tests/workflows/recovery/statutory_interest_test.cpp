#include "workflows/recovery/statutory_interest.hpp"

#include <gmock/gmock.h>

#include <array>

namespace bolwerk::workflows::recovery_rules {
namespace {

using engine::Cents;
using engine::date_of;
using engine::euro;

const std::array rates{InterestRate{date_of(2023, 1, 1), 4}, InterestRate{date_of(2023, 7, 1), 6},
                       InterestRate{date_of(2024, 1, 1), 7}, InterestRate{date_of(2025, 1, 1), 6},
                       InterestRate{date_of(2026, 1, 1), 4}};

Cents on_ten_thousand(engine::Date first, engine::Date last) {
    return statutory_interest(euro(10'000), first, last, rates).cents;
}

TEST(StatutoryInterest, OfAWholeYearIsItsPercentageInALeapYearToo) {
    EXPECT_EQ(on_ten_thousand(date_of(2025, 1, 1), date_of(2025, 12, 31)), euro(600));
    EXPECT_EQ(on_ten_thousand(date_of(2024, 1, 1), date_of(2024, 12, 31)), euro(700));
}

TEST(StatutoryInterest, CountsDaysFromTheFirstOfDefaultUpToAndIncludingTheLast) {
    EXPECT_EQ(on_ten_thousand(date_of(2026, 1, 5), date_of(2026, 2, 3)), Cents{32'87}) << "30 days of 4 %";
    EXPECT_EQ(on_ten_thousand(date_of(2026, 2, 4), date_of(2026, 2, 3)), Cents{}) << "not in default yet";
}

TEST(StatutoryInterest, TakesEachRateForItsOwnDays) {
    const auto interest = statutory_interest(euro(10'000), date_of(2023, 1, 1), date_of(2023, 12, 31), rates);
    EXPECT_EQ(interest.cents, Cents{198'35 + 302'46}) << "181 days of 4 % and 184 of 6 %";
    EXPECT_THAT(interest.lines,
                testing::ElementsAre("€\u00a010.000, 4 % van 1 januari 2023 tot en met 30 juni 2023: €\u00a0198,35",
                                     "€\u00a010.000, 6 % van 1 juli 2023 tot en met 31 december 2023: €\u00a0302,46"));
}

TEST(StatutoryInterest, BearsInterestItselfAfterEachWholeYear) {
    EXPECT_EQ(on_ten_thousand(date_of(2025, 1, 1), date_of(2026, 12, 31)), euro(600) + euro(424));
    EXPECT_EQ(on_ten_thousand(date_of(2025, 7, 1), date_of(2026, 6, 30)), Cents{302'46 + 198'35})
        << "not before the year is over";
}

TEST(StatutoryInterest, IsNotClaimedBelowTwentyEuros) {
    const auto small = statutory_interest(euro(499), date_of(2025, 1, 1), date_of(2025, 7, 1), rates);
    EXPECT_EQ(small.cents, Cents{});
    EXPECT_THAT(small.lines.back(), testing::HasSubstr("Awb 4:98 lid 2"));
    EXPECT_EQ(statutory_interest(euro(500), date_of(2026, 1, 1), date_of(2026, 12, 31), rates).cents, euro(20));
}

TEST(StatutoryInterest, OfTheLargestDebtForTenYearsIsNoNonsense) {
    const auto interest =
        statutory_interest(engine::largest_amount, date_of(2024, 1, 1), date_of(2033, 12, 31), rates).cents;
    EXPECT_GT(interest, Cents{});
    EXPECT_LT(interest, engine::largest_amount);
}

}  // namespace
}  // namespace bolwerk::workflows::recovery_rules
