#include "workflows/statutory_rates.hpp"

#include <gmock/gmock.h>

namespace bolwerk::workflows::debts {
namespace {

using engine::date_of;
using engine::Json;

const std::vector<Rate> known_rates{{date_of(2025, 1, 1), date_of(2025, 12, 31), 6},
                                    {date_of(2026, 1, 1), date_of(2026, 6, 30), 4},
                                    {date_of(2026, 7, 1), date_of(2026, 12, 31), 4}};

TEST(Rates, HoldFromTheirDayAndNobodyGuessesBeyondTheLastOneThatIsKnown) {
    EXPECT_EQ(value_on(known_rates, date_of(2025, 12, 31)), 6);
    EXPECT_EQ(value_on(known_rates, date_of(2026, 1, 1)), 4);
    EXPECT_EQ(value_on(known_rates, date_of(2026, 12, 31)), 4);
    EXPECT_EQ(value_on(known_rates, date_of(2027, 1, 1)), std::nullopt);
    EXPECT_EQ(value_on(known_rates, date_of(2024, 12, 31)), std::nullopt);
    EXPECT_EQ(value_on({}, date_of(2026, 1, 1)), std::nullopt);
}

TEST(Rates, ALaterOneGoesBeforeAnEarlierOneThatWasThoughtToHoldLonger) {
    const std::vector<Rate> corrected{{date_of(2026, 1, 1), date_of(2026, 12, 31), 4},
                                      {date_of(2026, 7, 1), date_of(2026, 9, 30), 3}};
    EXPECT_EQ(value_on(corrected, date_of(2026, 6, 30)), 4);
    EXPECT_EQ(value_on(corrected, date_of(2026, 7, 1)), 3);
    EXPECT_EQ(value_on(corrected, date_of(2026, 10, 1)), std::nullopt);
}

TEST(Rates, ChangeWhereAnotherValueBeginsNotWhereTheSameOneIsConfirmed) {
    EXPECT_EQ(next_change(known_rates, date_of(2025, 3, 1)), date_of(2026, 1, 1));
    EXPECT_EQ(next_change(known_rates, date_of(2026, 3, 1)), date_of(2027, 1, 1)) << "1 July confirms 4 %";
    EXPECT_EQ(next_change(known_rates, date_of(2027, 1, 1)), std::nullopt);
}

TEST(Rates, AreReadByKind) {
    const Json known{{"demand_small", {{{"from", "2026-01-01"}, {"until", "2026-12-31"}, {"value", 8}}}}};
    ASSERT_EQ(rates_named(known, "demand_small").size(), 1U);
    EXPECT_EQ(rates_named(known, "demand_small").front().value, 8);
    EXPECT_TRUE(rates_named(known, "interest").empty());
}

}  // namespace
}  // namespace bolwerk::workflows::debts
