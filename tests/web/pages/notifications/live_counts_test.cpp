#include "web/app/live_counts.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace bolwerk::web {
namespace {

using engine::Json;
using Clock = LiveCounts::Clock;

class LiveCountsTest : public testing::Test {
protected:
    LiveCounts counts;
    Json database = {{"els", 2}, {"jan", 0}};
    std::vector<Json> asked;
    Clock::time_point start = Clock::now();

    LiveCounts::Ask ask = [this](const Json& sessions) {
        asked.push_back(sessions);
        return database;
    };
};

TEST_F(LiveCountsTest, one_question_serves_every_open_page) {
    const auto els = counts.listen("els"), jan = counts.listen("jan");
    EXPECT_EQ(counts.count(els, ask, start).unread, 2);
    EXPECT_EQ(counts.count(jan, ask, start).unread, 0);
    ASSERT_EQ(asked.size(), 1U);
    EXPECT_EQ(asked.front(), Json::array({"els", "jan"}));
}

TEST_F(LiveCountsTest, a_number_is_asked_again_once_it_is_old) {
    const auto els = counts.listen("els");
    counts.count(els, ask, start);
    database["els"] = 3;
    EXPECT_EQ(counts.count(els, ask, start + LiveCounts::fresh / 2).unread, 2);
    EXPECT_EQ(counts.count(els, ask, start + LiveCounts::fresh).unread, 3);
    EXPECT_EQ(asked.size(), 2U);
}

TEST_F(LiveCountsTest, a_page_that_just_opened_asks_for_itself_alone) {
    const auto els = counts.listen("els");
    counts.count(els, ask, start);
    const auto jan = counts.listen("jan");
    EXPECT_EQ(counts.count(jan, ask, start).unread, 0);
    EXPECT_EQ(asked.back(), Json::array({"jan"}));
}

TEST_F(LiveCountsTest, a_session_that_ended_is_no_longer_open) {
    const auto koen = counts.listen("koen");
    EXPECT_FALSE(counts.count(koen, ask, start).open);
}

TEST_F(LiveCountsTest, a_page_that_closed_is_not_asked_for) {
    const auto els = counts.listen("els");
    counts.listen("jan");
    counts.count(els, ask, start);
    EXPECT_EQ(asked.front(), Json::array({"els"}));
}

TEST_F(LiveCountsTest, a_session_has_a_bounded_number_of_pages) {
    std::vector<LiveCounts::Listener> pages;
    for (int page = 0; page < LiveCounts::most_pages; ++page) pages.push_back(counts.listen("els"));
    EXPECT_EQ(counts.listen("els"), nullptr);
    pages.pop_back();
    EXPECT_NE(counts.listen("els"), nullptr);
}

TEST_F(LiveCountsTest, a_question_that_fails_leaves_the_others_with_what_is_known) {
    const auto els = counts.listen("els");
    counts.count(els, ask, start);
    const auto later = start + LiveCounts::fresh;
    EXPECT_THROW(counts.count(
                     els, [](const Json&) -> Json { throw std::runtime_error("gone"); }, later),
                 std::runtime_error);
    EXPECT_EQ(counts.count(els, ask, later).unread, 2);
}

}  // namespace
}  // namespace bolwerk::web
