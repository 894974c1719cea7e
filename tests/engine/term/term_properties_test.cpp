// What must hold for every term, tried on many made with a fixed seed.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "engine/term/explain.hpp"
#include "engine/term/json.hpp"
#include "tests/engine/calendar_fixture.hpp"

namespace bolwerk::engine::term {
namespace {

using std::chrono::days;

class Dice {
public:
    int from_to(int least, int most) { return std::uniform_int_distribution{least, most}(engine_); }
    bool one_in(int chances) { return from_to(1, chances) == 1; }
    Date date() { return date_of(2023, 1, 1) + days{from_to(0, 365 * 6)}; }

    Term term() {
        const auto unit = static_cast<Unit>(from_to(0, 3));
        const int most = unit == Unit::days ? 120 : unit == Unit::weeks ? 16 : 5;
        return {"test", {from_to(1, most), unit}, !one_in(4), "wet"};
    }

    std::vector<Suspension> suspensions(Date event) {
        std::vector<Suspension> all(static_cast<std::size_t>(from_to(0, 4)));
        for (auto& suspension : all) {
            suspension.first = event + days{from_to(-10, 120)};
            suspension.last = suspension.first + days{from_to(-3, 30)};
        }
        return all;
    }

private:
    std::mt19937 engine_{20261121};
};

constexpr int rounds = 20'000;

TEST(every_term, ends_no_earlier_than_counted_and_on_an_ordinary_day_when_it_moves) {
    Dice dice;
    for (int round = 0; round < rounds; ++round) {
        const auto event = dice.date();
        const auto deadline = compute(dice.term(), event, dutch_calendar(), {dice.suspensions(event), {}}).value();
        ASSERT_GE(deadline.counted_last_day, deadline.raw_last_day);
        ASSERT_GE(deadline.last_day, deadline.counted_last_day);
        if (moves(deadline.term))
            ASSERT_TRUE(dutch_calendar().is_ordinary(deadline.last_day)) << explanation(deadline);
        else
            ASSERT_EQ(deadline.last_day, deadline.counted_last_day) << explanation(deadline);
    }
}

TEST(every_term, has_a_shift_for_each_day_that_it_moved) {
    Dice dice;
    for (int round = 0; round < rounds; ++round) {
        const auto deadline = compute(dice.term(), dice.date(), dutch_calendar()).value();
        Date reached = deadline.counted_last_day;
        for (const auto& shift : deadline.shifts) {
            ASSERT_EQ(shift.from, reached);
            ASSERT_EQ(shift.because == too_few_ordinary_days, dutch_calendar().is_ordinary(shift.from));
            reached = shift.to;
        }
        ASSERT_EQ(reached, deadline.last_day);
    }
}

TEST(every_term, of_three_days_in_a_statute_has_two_ordinary_days) {
    Dice dice;
    for (int round = 0; round < rounds; ++round) {
        const auto event = dice.date();
        const auto deadline =
            compute({"test", {dice.from_to(3, 5), Unit::days}, true, ""}, event, dutch_calendar()).value();
        int ordinary = 0;
        for (Date date = event + days{1}; date <= deadline.last_day; date += days{1})
            ordinary += dutch_calendar().is_ordinary(date);
        ASSERT_GE(ordinary, 2) << iso(event);
    }
}

TEST(every_union, holds_each_suspended_day_once_and_no_other) {
    Dice dice;
    for (int round = 0; round < rounds; ++round) {
        const auto event = dice.date();
        const auto suspensions = dice.suspensions(event);
        std::set<Date> wanted;
        for (const auto& suspension : suspensions)
            for (Date date = std::max(suspension.first, event + days{1}); date <= *suspension.last; date += days{1})
                wanted.insert(date);
        std::set<Date> found;
        int sum = 0;
        for (const auto& standstill : union_of(suspensions, event)) {
            sum += standstill.days();
            for (Date date = standstill.first; date <= *standstill.last; date += days{1}) found.insert(date);
        }
        ASSERT_EQ(found, wanted);
        ASSERT_EQ(static_cast<std::size_t>(sum), wanted.size());
    }
}

TEST(every_term, never_ends_on_a_day_that_stood_still) {
    Dice dice;
    for (int round = 0; round < rounds; ++round) {
        const auto event = dice.date();
        const auto deadline = compute(dice.term(), event, dutch_calendar(), {dice.suspensions(event), {}}).value();
        for (const auto& standstill : deadline.standstills)
            ASSERT_TRUE(deadline.last_day < standstill.first || deadline.last_day > *standstill.last)
                << explanation(deadline);
    }
}

TEST(every_term, ends_no_earlier_for_standing_still_longer) {
    Dice dice;
    for (int round = 0; round < rounds; ++round) {
        const auto event = dice.date();
        const auto term = dice.term();
        auto suspensions = dice.suspensions(event);
        const auto shorter = compute(term, event, dutch_calendar(), {suspensions, {}}).value();
        for (auto& suspension : suspensions) *suspension.last += days{1};
        const auto longer = compute(term, event, dutch_calendar(), {suspensions, {}}).value();
        ASSERT_GE(longer.last_day, shorter.last_day) << explanation(longer);
    }
}

TEST(every_term, ends_no_earlier_when_it_begins_later) {
    for (const Span span : {Span{3, Unit::days}, Span{6, Unit::weeks}, Span{1, Unit::months}, Span{5, Unit::years}}) {
        Date before = date_of(2023, 1, 1);
        for (Date event = date_of(2023, 1, 1); event < date_of(2029, 1, 1); event += days{1}) {
            const auto deadline = compute({"test", span, true, ""}, event, dutch_calendar()).value();
            ASSERT_GE(deadline.last_day, before) << iso(event);
            before = deadline.last_day;
        }
    }
}

TEST(every_deadline, comes_back_from_json) {
    Dice dice;
    for (int round = 0; round < rounds / 10; ++round) {
        const auto event = dice.date();
        const auto deadline = compute(dice.term(), event, dutch_calendar(), {dice.suspensions(event), {}}).value();
        ASSERT_EQ(deadline_from_json(to_json(deadline)), deadline);
    }
}

}  // namespace
}  // namespace bolwerk::engine::term
