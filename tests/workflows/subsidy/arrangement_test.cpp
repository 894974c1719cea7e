#include "workflows/subsidy/arrangement.hpp"

#include <gtest/gtest.h>

namespace bolwerk::workflows::subsidy_rules {
namespace {

using engine::euro;

TEST(Arrangement, ChangesExactlyAtItsBoundaries) {
    EXPECT_EQ(arrangement_of(euro(24'999, 99)), Arrangement::direct);
    EXPECT_EQ(arrangement_of(euro(25'000)), Arrangement::performance);
    EXPECT_EQ(arrangement_of(euro(124'999, 99)), Arrangement::performance);
    EXPECT_EQ(arrangement_of(euro(125'000)), Arrangement::costs);
}

TEST(Arrangement, AsksAnAuditorFromTheAmountThatTheSchemeSets) {
    EXPECT_FALSE(needs_auditor(euro(124'999, 99)));
    EXPECT_TRUE(needs_auditor(euro(125'000)));
    Thresholds above;
    above.auditor_from = euro(125'000, 1);
    EXPECT_FALSE(needs_auditor(euro(125'000), above));
}

TEST(Determination, IsLowerInProportionAndRecoversWhatWasPaidTooMuch) {
    const auto lower = determination_of(euro(100'000), 80, euro(90'000));
    EXPECT_EQ(lower.determined, euro(80'000));
    EXPECT_EQ(lower.to_pay, euro(0));
    EXPECT_EQ(lower.to_recover, euro(10'000));
}

TEST(Determination, ConformTheGrantPaysTheRest) {
    const auto conform = determination_of(euro(100'000, 50), 100, euro(80'000));
    EXPECT_EQ(conform.determined, euro(100'000, 50));
    EXPECT_EQ(conform.to_pay, euro(20'000, 50));
    EXPECT_EQ(conform.to_recover, euro(0));
}

TEST(Determination, AtNoughtTakesEverythingBack) {
    EXPECT_EQ(determination_of(euro(100'000), 0, euro(90'000)).to_recover, euro(90'000));
}

}  // namespace
}  // namespace bolwerk::workflows::subsidy_rules
