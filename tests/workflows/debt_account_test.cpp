#include "workflows/debt_account.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace bolwerk::workflows::debts {
namespace {

using engine::Cents;
using engine::Date;
using engine::date_of;
using engine::euro;

const std::vector<Rate> rates{{date_of(2023, 1, 1), date_of(2023, 6, 30), 4},
                              {date_of(2023, 7, 1), date_of(2023, 12, 31), 6},
                              {date_of(2024, 1, 1), date_of(2024, 12, 31), 7},
                              {date_of(2025, 1, 1), date_of(2025, 12, 31), 6},
                              {date_of(2026, 1, 1), date_of(2033, 12, 31), 4}};

Debt debt_since(Date first, Cents principal, std::vector<Entry> entries = {}) {
    return {.principal = principal, .default_from = first, .entries = std::move(entries), .free = {}, .rates = rates};
}
Entry paid(Date on, Cents cents) { return {Entry::Kind::payment, on, cents, {}}; }
Entry charged(Date on, Cents cents) { return {Entry::Kind::cost, on, cents, "Vergoeding voor de aanmaning"}; }

Cents interest_of_ten_thousand(Date first, Date last) {
    return statement_of(debt_since(first, euro(10'000)), last).open.interest;
}

TEST(StatutoryInterest, OfAWholeYearIsItsPercentageInALeapYearToo) {
    EXPECT_EQ(interest_of_ten_thousand(date_of(2025, 1, 1), date_of(2025, 12, 31)), euro(600));
    EXPECT_EQ(interest_of_ten_thousand(date_of(2024, 1, 1), date_of(2024, 12, 31)), euro(700));
}

TEST(StatutoryInterest, CountsDaysFromTheFirstOfDefaultUpToAndIncludingTheLast) {
    // 10.000 x 4 % x 30 / 365 = 32,876.
    EXPECT_EQ(interest_of_ten_thousand(date_of(2026, 1, 5), date_of(2026, 2, 3)), euro(32, 87));
    EXPECT_EQ(interest_of_ten_thousand(date_of(2026, 2, 4), date_of(2026, 2, 3)), Cents{}) << "not in default yet";
    EXPECT_EQ(statement_of({.principal = euro(10'000), .default_from = {}, .entries = {}, .free = {}, .rates = rates},
                           date_of(2026, 2, 3))
                  .open.interest,
              Cents{})
        << "nobody knows when";
}

TEST(StatutoryInterest, TakesEachRateForItsOwnDays) {
    const auto statement = statement_of(debt_since(date_of(2023, 1, 1), euro(10'000)), date_of(2023, 12, 31));
    // 181 days of 4 %: 198,356; 184 days of 6 %: 302,465.
    EXPECT_EQ(statement.open.interest, euro(198, 35) + euro(302, 46));
    ASSERT_EQ(statement.lines.size(), 3U);
    EXPECT_EQ(statement.lines[1].label, "Rente over €\u00a010.000, 4 % van 1 januari 2023 tot en met 30 juni 2023");
    EXPECT_EQ(statement.lines[2].cents, euro(302, 46));
}

TEST(StatutoryInterest, BearsInterestItselfAfterEachWholeYear) {
    EXPECT_EQ(interest_of_ten_thousand(date_of(2025, 1, 1), date_of(2026, 12, 31)), euro(600) + euro(424));
    EXPECT_EQ(interest_of_ten_thousand(date_of(2025, 7, 1), date_of(2026, 6, 30)), euro(302, 46) + euro(198, 35))
        << "not before the year is over";
}

TEST(StatutoryInterest, IsNotClaimedBelowTwentyEuros) {
    const auto small = statement_of(debt_since(date_of(2025, 1, 1), euro(499)), date_of(2025, 7, 1));
    EXPECT_EQ(small.open.interest, Cents{});
    EXPECT_THAT(small.lines.back().label, testing::HasSubstr("Awb 4:98 lid 2"));
    EXPECT_EQ(statement_of(debt_since(date_of(2026, 1, 1), euro(500)), date_of(2026, 12, 31)).open.interest, euro(20));
}

TEST(StatutoryInterest, OfTheLargestDebtForTenYearsIsNoNonsense) {
    const auto interest =
        statement_of(debt_since(date_of(2024, 1, 1), engine::largest_amount), date_of(2033, 12, 31)).open.interest;
    EXPECT_GT(interest, Cents{});
    EXPECT_LT(interest, engine::largest_amount);
}

// In whole numbers of sixty-four bits the interest of a year at a hundred times the debt came out below zero.
TEST(StatutoryInterest, AtARateThatNobodySetIsUnknownInsteadOfNonsense) {
    auto debt = debt_since(date_of(2026, 1, 1), engine::largest_amount);
    debt.rates = {{date_of(2026, 1, 1), date_of(2060, 12, 31), 10'000}};
    const auto statement = statement_of(debt, date_of(2060, 12, 31));
    EXPECT_EQ(statement.unknown_from, date_of(2026, 1, 1));
    EXPECT_EQ(statement.open.interest, Cents{});
    debt.principal = euro(1);
    const auto grown = statement_of(debt, date_of(2060, 12, 31));
    EXPECT_GT(grown.unknown_from, date_of(2027, 1, 1));
    EXPECT_GT(grown.open.interest, Cents{});
}

TEST(StatutoryInterest, StopsWhereTheRateIsNotKnownAndSaysSince) {
    auto debt = debt_since(date_of(2026, 6, 1), euro(10'000));
    debt.rates = {{date_of(2026, 1, 1), date_of(2026, 6, 30), 4}};
    EXPECT_FALSE(statement_of(debt, date_of(2026, 6, 30)).unknown_from);
    const auto later = statement_of(debt, date_of(2026, 8, 1));
    EXPECT_EQ(later.unknown_from, date_of(2026, 7, 1));
    EXPECT_EQ(later.open.interest, statement_of(debt, date_of(2026, 6, 30)).open.interest);
}

TEST(StatutoryInterest, IsNotOwedOverDaysThatADeferralLeavesFree) {
    auto debt = debt_since(date_of(2026, 1, 5), euro(10'000));
    debt.free = {{date_of(2026, 2, 4), date_of(2026, 3, 5)}};
    // 30 days before and 30 days after, each 32,876.
    EXPECT_EQ(statement_of(debt, date_of(2026, 3, 5)).open.interest, euro(32, 87));
    EXPECT_EQ(statement_of(debt, date_of(2026, 4, 4)).open.interest, euro(65, 74));
}

TEST(Payment, GoesToCostsThenToInterestThenToPrincipalOnTheMorningOfItsDay) {
    const auto statement =
        statement_of(debt_since(date_of(2026, 1, 5), euro(10'000),
                                {charged(date_of(2026, 1, 20), euro(19)), paid(date_of(2026, 2, 4), euro(1'000))}),
                     date_of(2026, 3, 5));
    // 5 January to 3 February: 30 days, 32,876. 1.000 - 19 - 32,87 = 948,13, and 10.000 - 948,13 = 9.051,87.
    EXPECT_EQ(statement.paid, (std::vector<Parts>{{euro(19), euro(32, 87), euro(948, 13)}}));
    // 4 February to 5 March: 30 days of 4 % over 9.051,87 is 29,759.
    EXPECT_EQ(statement.open, (Parts{Cents{}, euro(29, 75), euro(9'051, 87)}));
}

TEST(Payment, ThatIsSmallerThanWhatStandsFirstLeavesThePrincipalAlone) {
    const auto statement =
        statement_of(debt_since(date_of(2026, 1, 5), euro(10'000),
                                {charged(date_of(2026, 1, 20), euro(19)), paid(date_of(2026, 2, 4), euro(15)),
                                 paid(date_of(2026, 2, 4), euro(30))}),
                     date_of(2026, 2, 4));
    // 19 of costs: 15, then 4. The other 26 go to the 32,87 of interest; 6,87 is left. 4 February itself: 1,095.
    EXPECT_EQ(statement.paid, (std::vector<Parts>{{euro(15), Cents{}, Cents{}}, {euro(4), euro(26), Cents{}}}));
    EXPECT_EQ(statement.open, (Parts{Cents{}, euro(7, 96), euro(10'000)}));
}

TEST(Payment, GoesToNoInterestWhileThatIsBelowTwentyEurosInAll) {
    const auto debt = debt_since(date_of(2026, 1, 5), euro(1'000), {paid(date_of(2026, 2, 4), euro(500))});
    const auto early = statement_of(debt, date_of(2026, 2, 3));
    EXPECT_EQ(early.paid, (std::vector<Parts>{{Cents{}, Cents{}, euro(500)}})) << "30 days of 4 % is 3,28";
    // 305 days of 4 % over 500 is 16,712: 3,28 + 16,71 = 19,99. A day later it is 16,767: 20,04.
    EXPECT_EQ(statement_of(debt, date_of(2026, 12, 5)).open.interest, Cents{});
    EXPECT_EQ(statement_of(debt, date_of(2026, 12, 6)).open.interest, euro(20, 04));
}

TEST(Payment, OfTheInterestOfAYearKeepsItFromBearingInterest) {
    const auto statement = statement_of(
        debt_since(date_of(2025, 1, 1), euro(10'000), {paid(date_of(2026, 1, 1), euro(600))}), date_of(2026, 12, 31));
    EXPECT_EQ(statement.paid, (std::vector<Parts>{{Cents{}, euro(600), Cents{}}}));
    EXPECT_EQ(statement.open, (Parts{Cents{}, euro(400), euro(10'000)})) << "not 424";
}

TEST(Payment, KeepsThePartThatWasBookedWhenTheDebtIsLoweredLater) {
    auto debt = debt_since(date_of(2026, 1, 5), euro(5'000),
                           {charged(date_of(2026, 1, 20), euro(19)), paid(date_of(2026, 2, 4), euro(1'000))});
    debt.entries.back().principal = euro(948, 13);
    const auto statement = statement_of(debt, date_of(2026, 2, 4));
    EXPECT_EQ(statement.paid.front(), (Parts{euro(19), euro(32, 87), euro(948, 13)}));
    // Over 5.000 those 30 days are 16,43: 16,44 too much was taken, which later interest (0,44 a day) makes up.
    EXPECT_EQ(statement.open.interest, Cents{});
    EXPECT_EQ(statement.open.principal, euro(4'051, 87));
}

/// Some costs and payments on days that follow each other; no payment is more than what is open.
Debt any_debt() {
    auto debt = debt_since(date_of(2023, 1, 1) + std::chrono::days{*rc::gen::inRange(0, 1'500)},
                           {*rc::gen::inRange<std::int64_t>(1, 50'000'000)});
    auto day = *debt.default_from - std::chrono::days{40};
    const auto count = *rc::gen::inRange(0, 8);
    for (int i = 0; i < count; ++i) {
        day += std::chrono::days{*rc::gen::inRange(0, 300)};
        if (*rc::gen::inRange(0, 3) == 0) {
            debt.entries.push_back(charged(day, {*rc::gen::inRange<std::int64_t>(1, 50'000)}));
            continue;
        }
        const auto open = statement_of(debt, day - std::chrono::days{1}).open.total().value;
        if (open > 0) debt.entries.push_back(paid(day, {*rc::gen::inRange<std::int64_t>(1, open + 1)}));
    }
    return debt;
}

RC_GTEST_PROP(Payments, LoseNothingAndNeverGoBelowNoughtAndTheLinesAddUp, ()) {
    const auto debt = any_debt();
    const auto last = date_of(2033, 12, 31);
    const auto statement = statement_of(debt, last);
    std::size_t place = 0;
    for (const auto& entry : debt.entries) {
        if (entry.kind == Entry::Kind::cost) continue;
        const auto& parts = statement.paid.at(place++);
        RC_ASSERT(parts.total() == entry.cents);
        RC_ASSERT(std::min({parts.costs, parts.interest, parts.principal}) >= Cents{});
    }
    RC_ASSERT(std::min({statement.open.costs, statement.open.interest, statement.open.principal}) >= Cents{});
    Cents sum;
    for (const auto& line : statement.lines)
        if (!line.part) sum += line.cents;
    RC_ASSERT(sum == statement.open.total());
}

TEST(Payments, AboveTheDebtAreASurplusThatIsNoInterest) {
    auto debt = debt_since(date_of(2026, 1, 5), euro(1'000), {paid(date_of(2026, 1, 5), euro(1'100))});
    const auto first = statement_of(debt, date_of(2026, 2, 1));
    EXPECT_EQ(first.paid.back(), (Parts{{}, {}, euro(1'000), euro(100)}));
    EXPECT_EQ(first.open.total(), Cents{});
    debt.entries.front().principal = euro(1'000);
    debt.entries.front().surplus = euro(100);
    EXPECT_EQ(statement_of(debt, date_of(2026, 2, 1)).paid, first.paid) << "divided again as it was booked";
    Cents sum;
    for (const auto& line : first.lines)
        if (!line.part) sum += line.cents;
    EXPECT_EQ(sum, Cents{});
}

RC_GTEST_PROP(Payments, TouchThePrincipalOnlyWhenCostsAndInterestAreGone, ()) {
    auto debt = any_debt();
    while (!debt.entries.empty()) {
        const auto entry = debt.entries.back();
        const auto after = statement_of(debt, entry.on - std::chrono::days{1});
        if (entry.kind == Entry::Kind::payment && after.paid.back().principal > Cents{})
            RC_ASSERT(after.open.costs + after.open.interest == Cents{});
        if (entry.kind == Entry::Kind::payment && after.paid.back().interest > Cents{})
            RC_ASSERT(after.open.costs == Cents{});
        debt.entries.pop_back();
    }
}

RC_GTEST_PROP(Payments, OfOneDayComeToTheSameInOneSumOrInTwo, ()) {
    auto whole = any_debt();
    const auto on = whole.entries.empty() ? *whole.default_from : whole.entries.back().on + std::chrono::days{90};
    const auto open = statement_of(whole, on - std::chrono::days{1}).open.total().value;
    RC_PRE(open > 1);
    const auto all = *rc::gen::inRange<std::int64_t>(2, open + 1), first = *rc::gen::inRange<std::int64_t>(1, all);
    auto parted = whole;
    whole.entries.push_back(paid(on, {all}));
    parted.entries.push_back(paid(on, {first}));
    parted.entries.push_back(paid(on, {all - first}));
    RC_ASSERT(statement_of(whole, date_of(2033, 12, 31)).open == statement_of(parted, date_of(2033, 12, 31)).open);
}

RC_GTEST_PROP(Payments, AreDividedAgainAsTheyWereBooked, ()) {
    auto debt = any_debt();
    const auto before = statement_of(debt, date_of(2033, 12, 31));
    std::size_t place = 0;
    for (auto& entry : debt.entries)
        if (entry.kind == Entry::Kind::payment) entry.principal = before.paid.at(place++).principal;
    const auto again = statement_of(debt, date_of(2033, 12, 31));
    RC_ASSERT(again.paid == before.paid);
    RC_ASSERT(again.open == before.open);
}

}  // namespace
}  // namespace bolwerk::workflows::debts
