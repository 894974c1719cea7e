#include "workflows/progress_report/small_counts.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <numeric>

namespace bolwerk::workflows::report {
namespace {

using engine::Json;
using testing::ElementsAre;

const Json kept_back;

TEST(SmallCounts, TellNothingAndFiveOrMore) {
    EXPECT_EQ(told(0), Json(0));
    EXPECT_EQ(told(5), Json(5));
    for (const int few : {1, 2, 3, 4}) EXPECT_EQ(told(few), kept_back) << few;
}

TEST(SmallCounts, HideASecondCellSoThatTheSumDoesNotGiveTheFirstAway) {
    EXPECT_THAT(told_row({3, 20, 8}), ElementsAre(kept_back, Json(20), kept_back));
    EXPECT_THAT(told_row({3, 2, 8}), ElementsAre(kept_back, kept_back, Json(8)));
    EXPECT_THAT(told_row({0, 20, 8}), ElementsAre(Json(0), Json(20), Json(8)));
}

TEST(SmallCounts, HideOneMoreWhenTheSumSaysThatEachIsTheLeastOrTheMost) {
    EXPECT_THAT(told_row({1, 1, 8, 20}), ElementsAre(kept_back, kept_back, kept_back, Json(20)));
    EXPECT_THAT(told_row({4, 4, 4, 9, 20}), ElementsAre(kept_back, kept_back, kept_back, kept_back, Json(20)));
    EXPECT_THAT(told_row({1, 1, 0}), ElementsAre(kept_back, kept_back, Json(0))) << "there is nothing left to hide";
}

TEST(SmallCounts, CloseTheGapsOfATableInBothDirections) {
    const auto table = told_table({{3, 20, 8}, {9, 10, 11}, {30, 40, 50}});
    EXPECT_THAT(table[0], ElementsAre(kept_back, Json(20), kept_back));
    EXPECT_THAT(table[1], ElementsAre(kept_back, Json(10), kept_back));
    EXPECT_THAT(table[2], ElementsAre(Json(30), Json(40), Json(50)));
}

std::size_t gaps_in(const std::vector<Json>& line) {
    return static_cast<std::size_t>(std::ranges::count(line, kept_back));
}

RC_GTEST_PROP(SmallCounts, NeverTellASmallCountNorLeaveASingleGap, ()) {
    const auto rows = *rc::gen::container<std::vector<std::vector<std::int64_t>>>(
        3, rc::gen::container<std::vector<std::int64_t>>(4, rc::gen::inRange<std::int64_t>(1, 30)));
    const auto table = told_table(rows);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        RC_ASSERT(gaps_in(table[row]) != 1U);
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            const auto& cell = table[row][column];
            const bool may_stand = cell.is_null() || cell.get<std::int64_t>() >= least_told;
            RC_ASSERT(may_stand);
        }
    }
    for (std::size_t column = 0; column < rows.front().size(); ++column) {
        std::size_t gaps = 0;
        for (const auto& row : table) gaps += row[column].is_null() ? 1 : 0;
        RC_ASSERT(gaps != 1U);
    }
}

}  // namespace
}  // namespace bolwerk::workflows::report
