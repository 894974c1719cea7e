// Money under real parallel sessions, and under histories that nobody thought of.
#include <gmock/gmock.h>
#include <rapidcheck.h>

#include <future>

#include "tests/db/subsidies.hpp"

namespace bolwerk::db {
namespace {

using engine::Json;

class LedgerRace : public Subsidies {
protected:
    std::vector<std::string> refusals_of(const std::vector<std::function<engine::WriteOutcome()>>& writers) {
        std::vector<std::future<engine::WriteOutcome>> running;
        for (const auto& writer : writers) running.push_back(std::async(std::launch::async, writer));
        std::vector<std::string> sentences;
        for (auto& one : running) {
            const auto outcome = one.get();
            sentences.push_back(std::holds_alternative<engine::Overtaken>(outcome) ? "overtaken" : refusal(outcome));
        }
        return sentences;
    }

    /// A subsidy of Apeldoorn for that period.
    std::string subsidy_of(const std::string& period) {
        const auto number = apply_for("2026-02-02", period);
        owner.rows("update case_file set workflow = 'subsidy' where number = $1", {number});
        return number;
    }
    /// A step after which what was determined can be paid.
    engine::WriteOutcome settle(const std::string& number, const std::vector<Json>& bookings) {
        auto request = step_by(fred, number, "step", "settling");
        request.bookings = bookings;
        return store.write(request);
    }
    /// Received on the case that books it, paid on the other one.
    std::vector<Json> set_off(const std::string& other, std::int64_t cents) {
        auto here = booking("recovery", cents), there = booking("payment", cents);
        there["of"] = other;
        for (auto* one : {&here, &there}) (*one)["note"] = "Verrekend";
        return {here, there};
    }
    void expect_set_off_on_both_sides() {
        EXPECT_EQ(owner.value("select coalesce(sum(cents) filter (where kind = 'recovery'), 0)"
                              "     - coalesce(sum(cents) filter (where kind = 'payment'), 0)"
                              " from ledger_posting where note = 'Verrekend'"),
                  "0");
        EXPECT_EQ(owner.value("select count(*) from (select at from ledger_posting where note = 'Verrekend'"
                              " group by at, (case_id is null) having count(*) % 2 <> 0) x"),
                  "0")
            << "both or neither";
    }

    /// The lines are the truth: everything else must follow from them.
    void expect_consistent() {
        EXPECT_EQ(owner.value("select coalesce(sum(cents), 0) from ledger_line"), "0");
        EXPECT_EQ(owner.value(
                      "select count(*) from (select posting_id from ledger_line group by 1 having sum(cents) <> 0) x"),
                  "0");
        EXPECT_EQ(
            owner.value("select count(*) from budget b where (free_cents, paid_cents, reserved_cents) is distinct from"
                        " (select (coalesce(sum(l.cents) filter (where account = 'free'), 0)::bigint,"
                        "          coalesce(sum(l.cents) filter (where account = 'paid'), 0)::bigint,"
                        "          coalesce(sum(l.cents) filter (where account = 'reserved'), 0)::bigint)"
                        "  from ledger_line l join ledger_posting p on p.id = l.posting_id where p.budget_id = b.id)"),
            "0");
        EXPECT_EQ(owner.value("select count(*) from budget b where committed_cents <>"
                              " (select coalesce(sum(committed), 0) from case_balance c where c.budget_id = b.id)"),
                  "0");
        EXPECT_EQ(owner.value("select count(*) from budget b where interest_cents <>"
                              " (select coalesce(sum(interest), 0) from case_balance c where c.budget_id = b.id)"),
                  "0");
        EXPECT_EQ(owner.value(
                      "select count(*) from case_balance"
                      " where least(reserved, committed, advanced, payable, paid, receivable, overpaid, interest) < 0"),
                  "0");
        EXPECT_EQ(owner.value(
                      "select count(*) from budget b where free_cents < 0 and not exists (select from ledger_posting p"
                      " where p.budget_id = b.id and p.beyond_because = 'objection' and p.note <> '')"),
                  "0");
    }
};

TEST_F(LedgerRace, of_two_officers_who_grant_the_last_fifty_thousand_exactly_one_succeeds) {
    EXPECT_EQ(refusal(book(tom, apply_for(), {booking("commitment", euros(450'000))})), "");
    const auto one = apply_for(), other = apply_for();
    auto sentences = refusals_of({[&] { return book(willem, one, {booking("commitment", euros(50'000))}); },
                                  [&] { return book(tom, other, {booking("commitment", euros(50'000))}); }});
    std::ranges::sort(sentences);
    EXPECT_THAT(sentences,
                testing::ElementsAre("", testing::StartsWith("Er is niet genoeg over van het subsidieplafond.")));
    EXPECT_EQ(budget("free_cents"), "0");
    expect_consistent();
}

TEST_F(LedgerRace, sixteen_signers_at_once_lose_nothing_and_grant_no_more_than_there_is) {
    std::vector<std::string> numbers;
    for (int place = 0; place < 16; ++place) numbers.push_back(apply_for());
    std::vector<std::function<engine::WriteOutcome()>> writers;
    for (const auto& number : numbers)
        writers.emplace_back([this, number] { return book(willem, number, {booking("commitment", euros(40'000))}); });
    const auto sentences = refusals_of(writers);
    EXPECT_EQ(std::ranges::count(sentences, ""), 12);
    EXPECT_EQ(budget("free_cents"), std::to_string(euros(20'000)));
    expect_consistent();
}

TEST_F(LedgerRace, a_form_that_is_sent_twice_at_the_same_moment_pays_once) {
    const auto number = apply_for();
    EXPECT_EQ(refusal(book(willem, number, {booking("commitment", euros(50'000))})), "");
    auto request = step_by(fred, number, "pay", "paid");
    request.bookings = Json::array({booking("payment", euros(20'000))});
    request.once_key = "payment-1";
    const auto send = [&] { return store.write(request); };
    EXPECT_THAT(refusals_of({send, send, send}), testing::Each(""));
    EXPECT_EQ(stands(number), "0 3000000 0 0 2000000 0");
}

TEST_F(LedgerRace, a_payment_and_a_recovery_at_the_same_moment_follow_each_other) {
    const auto number = apply_for();
    EXPECT_EQ(refusal(book(willem, number, {booking("commitment", euros(50'000)), booking("advance", euros(30'000))})),
              "");
    const auto pay = [&] { return book(fred, number, {booking("payment", euros(20'000))}); };
    const auto recover = [&] { return book(fred, number, {booking("recovery", euros(30'000))}); };
    const auto sentences = refusals_of({pay, recover});
    EXPECT_LE(std::ranges::count(sentences, "overtaken"), 1);
    expect_consistent();
}

TEST_F(LedgerRace, two_set_offs_the_other_way_round_at_the_same_moment_both_succeed) {
    ceiling(euros(400'000), "2025-12-01", "2027");
    const std::string here = subsidy_of("2026"), there = subsidy_of("2027");
    for (const auto& one : {here, there}) {
        EXPECT_EQ(refusal(book(willem, one, {booking("commitment", euros(50'000)), booking("advance", euros(30'000))})),
                  "");
        EXPECT_EQ(refusal(settle(one, {booking("determination", euros(50'000))})), "");
    }
    const auto off = [&](const std::string& from, const std::string& to) {
        return [this, from, to] { return settle(from, set_off(to, euros(1'000))); };
    };
    for (int round = 0; round < 5; ++round)
        EXPECT_THAT(refusals_of({off(here, there), off(there, here)}), testing::Each(""));
    EXPECT_EQ(stands(here), "0 0 0 1500000 3000000 0");
    EXPECT_EQ(stands(here), stands(there));
    expect_consistent();
}

TEST_F(LedgerRace, whatever_is_booked_the_books_balance_and_no_ceiling_is_passed_in_silence) {
    ceiling(euros(400'000), "2025-12-01", "2027");
    const auto numbers = std::vector{subsidy_of("2026"), subsidy_of("2026"), subsidy_of("2027")};
    const auto generated = rc::gen::container<std::vector<std::tuple<int, int, int, int, bool>>>(
        24, rc::gen::tuple(rc::gen::inRange(0, 3), rc::gen::inRange(0, 15), rc::gen::inRange(0, 300'000),
                           rc::gen::inRange(0, 3),
                           rc::gen::map(rc::gen::inRange(0, 12), [](int one) { return one == 0; })));
    const std::vector<std::string> kinds{"reservation", "commitment", "advance",  "determination",
                                         "payment",     "recovery",   "release",  "change",
                                         "overpayment", "repayment",  "interest", "interest_payment"};
    for (std::uint64_t history = 0; history < 8; ++history) {
        for (const auto& [place, kind, amount, other, overrun] :
             generated(rc::Random(20261121 + history), 100).value()) {
            const auto& number = numbers[static_cast<std::size_t>(place)];
            const auto wanted = static_cast<std::size_t>(kind);
            if (wanted >= kinds.size()) {
                const auto& there = numbers[static_cast<std::size_t>(other)];
                owner.rows("update case_file set state = 'settling' where number = $1", {there});
                book(tom, number, set_off(there, euros(amount / 20)));
                continue;
            }
            auto one = booking(kinds[wanted], euros(amount));
            one["overrun"] = overrun;
            one["note"] = overrun ? "Beslissing op bezwaar" : "";
            book(tom, number, {one});
        }
        expect_consistent();
        expect_set_off_on_both_sides();
    }
    EXPECT_NE(owner.value("select count(*) from ledger_posting where case_id is not null"), "0");
    EXPECT_NE(owner.value("select count(*) from ledger_posting where note = 'Verrekend'"), "0");
    EXPECT_EQ(owner.value("select count(distinct kind) from ledger_posting where case_id is not null"), "12")
        << "every kind was booked in some history";
}

}  // namespace
}  // namespace bolwerk::db
