#include "web/bench/rank_test.hpp"

#include <gtest/gtest.h>

namespace bolwerk::web {
namespace {

TEST(RankTest, tells_nothing_of_two_lists_that_are_the_same) {
    const std::vector<double> same(30, 1.5);
    EXPECT_EQ(rank_test(same, same).p, 1);
    EXPECT_EQ(rank_test(same, same).larger, 0.5);
    EXPECT_EQ(rank_test({}, same).p, 1);
}

TEST(RankTest, finds_the_figures_of_a_textbook) {
    // Siegel, Nonparametric Statistics (1956), oral explanations absent and present: W = 200 of 16 and 23, z = -3.43.
    const std::vector<double> absent{13, 12, 12, 10, 10, 10, 10, 9, 8, 8, 7, 7, 7, 7, 7, 6},
        present{17, 16, 15, 15, 15, 14, 14, 14, 13, 13, 13, 12, 12, 12, 12, 11, 11, 10, 10, 10, 8, 8, 6};
    const auto found = rank_test(absent, present);
    EXPECT_NEAR(found.z, -3.45, 0.02);
    EXPECT_NEAR(found.p, 0.0006, 0.0002);
    EXPECT_NEAR(found.larger, (200.0 - 136) / (16 * 23), 0.001);
}

TEST(RankTest, sees_a_list_that_is_higher_throughout) {
    std::vector<double> low, high;
    for (int i = 0; i < 40; ++i) {
        low.push_back(i);
        high.push_back(100 + i);
    }
    EXPECT_EQ(rank_test(high, low).larger, 1);
    EXPECT_GT(rank_test(high, low).z, 7);
    EXPECT_LT(rank_test(high, low).p, 1e-9);
}

}  // namespace
}  // namespace bolwerk::web
