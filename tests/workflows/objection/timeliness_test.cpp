#include "workflows/objection/timeliness.hpp"

#include <gtest/gtest.h>

namespace bolwerk::workflows::objection_rules {
namespace {

using engine::date_of;

constexpr auto published = date_of(2026, 3, 16), last = date_of(2026, 4, 28);

TEST(Timeliness, HoldsUpToAndIncludingTheLastDay) {
    EXPECT_EQ(timeliness_of(published, last, last, std::nullopt), Timeliness::in_time);
    EXPECT_EQ(timeliness_of(published, last, date_of(2026, 4, 29), std::nullopt), Timeliness::late);
}

TEST(Timeliness, AllowsAWeekForWhatWasPostedInTime) {
    EXPECT_EQ(timeliness_of(published, last, date_of(2026, 4, 29), last), Timeliness::in_time_by_post);
    EXPECT_EQ(timeliness_of(published, last, date_of(2026, 5, 5), last), Timeliness::in_time_by_post);
    EXPECT_EQ(timeliness_of(published, last, date_of(2026, 5, 6), last), Timeliness::late);
    EXPECT_EQ(timeliness_of(published, last, date_of(2026, 4, 30), date_of(2026, 4, 29)), Timeliness::late);
}

TEST(Timeliness, TakesAnObjectionBeforeTheTermBeganAsEarlyNotAsLate) {
    EXPECT_EQ(timeliness_of(published, last, published, std::nullopt), Timeliness::early);
}

}  // namespace
}  // namespace bolwerk::workflows::objection_rules
