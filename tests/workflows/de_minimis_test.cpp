#include "workflows/de_minimis.hpp"

#include <gtest/gtest.h>

#include <array>

namespace bolwerk::workflows {
namespace {

using engine::date_of;
using engine::euro;

constexpr std::array earlier{Aid{date_of(2023, 7, 14), euro(250'000)}, Aid{date_of(2024, 1, 10), euro(245'000)}};

TEST(DeMinimis, CountsThreeYearsBackFromDayToDay) {
    const auto found = de_minimis_left(date_of(2026, 7, 15), earlier);
    EXPECT_EQ(engine::iso(found.window_first), "2023-07-15");
    EXPECT_EQ(found.received, euro(245'000));
    EXPECT_EQ(found.left, euro(55'000)) << "so € 60.000 is refused or capped";
}

TEST(DeMinimis, StillCountsTheFirstDayOfTheWindow) {
    EXPECT_EQ(de_minimis_left(date_of(2026, 7, 14), earlier).left, euro(0));
}

TEST(DeMinimis, LeavesTheWholeCeilingWithoutEarlierAid) {
    EXPECT_EQ(de_minimis_left(date_of(2026, 7, 15), {}).left, de_minimis_ceiling);
}

TEST(DeMinimis, HandlesALeapDay) {
    EXPECT_EQ(engine::iso(de_minimis_left(date_of(2028, 2, 29), {}).window_first), "2025-02-28");
}

}  // namespace
}  // namespace bolwerk::workflows
