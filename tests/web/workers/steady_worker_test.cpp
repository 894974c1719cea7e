#include "web/workers/steady_worker.hpp"

#include <gtest/gtest.h>

namespace bolwerk::web {
namespace {

using namespace std::chrono_literals;

void wait_until(const std::atomic<int>& rounds, int wanted) {
    while (rounds < wanted) std::this_thread::yield();
}

TEST(Rest, is_twice_as_long_each_time_and_no_longer_than_it_may_be) {
    const Rest rest{300ms, 2000ms};
    EXPECT_EQ(rest.after(0ms), 300ms);
    EXPECT_EQ(rest.after(300ms), 600ms);
    EXPECT_EQ(rest.after(600ms), 1200ms);
    EXPECT_EQ(rest.after(1200ms), 2000ms);
    EXPECT_EQ(rest.after(2000ms), 2000ms);
}

TEST(SteadyWorker, that_rests_for_an_hour_works_when_the_bell_rings_and_ends_when_it_is_told) {
    const auto bell = std::make_shared<Bell>();
    std::atomic<int> rounds = 0;
    SteadyWorker worker(
        "proef", {1h, 1h}, [&] { return ++rounds, 0; }, bell);
    wait_until(rounds, 1);
    bell->ring();
    wait_until(rounds, 2);
}

TEST(SteadyWorker, does_not_miss_a_bell_that_rings_while_it_works) {
    const auto bell = std::make_shared<Bell>();
    std::atomic<int> rounds = 0;
    SteadyWorker worker(
        "proef", {1h, 1h},
        [&] {
            if (rounds == 0) bell->ring();
            return ++rounds, 0;
        },
        bell);
    wait_until(rounds, 2);
}

TEST(SteadyWorker, goes_on_without_rest_while_there_is_work) {
    std::atomic<int> rounds = 0;
    SteadyWorker worker("proef", {1h, 1h}, [&] { return ++rounds < 5 ? 1 : 0; });
    wait_until(rounds, 5);
}

TEST(SteadyWorker, survives_what_goes_wrong) {
    std::atomic<int> rounds = 0;
    SteadyWorker worker("proef", {1ms, 1ms}, [&]() -> int {
        if (++rounds == 1) throw std::runtime_error("the database is away");
        return 0;
    });
    wait_until(rounds, 2);
}

}  // namespace
}  // namespace bolwerk::web
