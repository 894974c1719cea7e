// The budget ledger: what each booking moves, what can never be booked, and who may see it.
#include <gmock/gmock.h>

#include "tests/db/subsidies.hpp"

namespace bolwerk::db {
namespace {

using engine::Json;

/// Amounts on the accounts of a case: reserved, committed, advanced, payable, paid, receivable.
class Ledger : public Subsidies {
protected:
    void booked(const std::string& number, const std::vector<Json>& bookings) {
        EXPECT_EQ(refusal(book(tom, number, bookings)), "");
    }
};

TEST_F(Ledger, a_grant_takes_the_whole_reservation_and_gives_back_what_it_does_not_need) {
    const auto number = apply_for();
    booked(number, {booking("reservation", euros(100'000))});
    EXPECT_EQ(budget("free_cents"), "40000000");
    booked(number, {booking("commitment", euros(80'000))});
    EXPECT_EQ(stands(number), "0 8000000 0 0 0 0");
    EXPECT_EQ(budget("free_cents"), "42000000");
}

TEST_F(Ledger, a_conform_determination_pays_what_the_advance_left) {
    const auto number = apply_for();
    booked(number, {booking("commitment", euros(100'000)), booking("advance", euros(80'000))});
    EXPECT_EQ(stands(number), "0 2000000 8000000 0 0 0");
    booked(number, {booking("determination", euros(100'000))});
    EXPECT_EQ(stands(number), "0 0 0 2000000 8000000 0");
    booked(number, {booking("payment", euros(20'000))});
    EXPECT_EQ(stands(number), "0 0 0 0 10000000 0");
    EXPECT_EQ(budget("free_cents"), "40000000");
}

// HANDBOOK 14.6: granted 100,000, determined 80,000, advances 90,000: recovery 10,000.
TEST_F(Ledger, a_lower_determination_leaves_ten_thousand_to_recover) {
    const auto number = apply_for();
    booked(number, {booking("commitment", euros(100'000)), booking("advance", euros(90'000))});
    booked(number, {booking("determination", euros(80'000))});
    EXPECT_EQ(stands(number), "0 0 0 0 8000000 1000000");
    EXPECT_EQ(budget("free_cents"), "41000000");
    EXPECT_EQ(refusal(book(tom, number, {booking("recovery", euros(90'000) + 1)})),
              "Er kan niet meer worden teruggevorderd dan is betaald.");
    booked(number, {booking("recovery", euros(10'000))});
    EXPECT_EQ(stands(number), "0 0 0 0 8000000 0");
    EXPECT_EQ(budget("free_cents"), "42000000");
}

TEST_F(Ledger, a_nil_determination_makes_every_advance_recoverable) {
    const auto number = apply_for();
    booked(number, {booking("commitment", euros(60'000)), booking("advance", euros(40'000))});
    booked(number, {booking("determination", 0)});
    EXPECT_EQ(stands(number), "0 0 0 0 0 4000000");
    EXPECT_EQ(budget("free_cents"), "46000000");
}

TEST_F(Ledger, nothing_is_paid_above_what_was_granted) {
    const auto number = apply_for();
    booked(number, {booking("commitment", euros(10'000))});
    constexpr auto sentence = "Er kan niet meer worden betaald dan is verleend of vastgesteld en nog openstaat.";
    EXPECT_EQ(refusal(book(tom, number, {booking("advance", euros(10'000) + 1)})), sentence);
    booked(number, {booking("determination", euros(10'000)), booking("payment", euros(10'000))});
    EXPECT_EQ(refusal(book(tom, number, {booking("payment", 1)})), sentence);
    EXPECT_EQ(stands(number), "0 0 0 0 1000000 0");
}

TEST_F(Ledger, a_refusal_releases_the_reservation_and_no_more) {
    const auto number = apply_for();
    booked(number, {booking("reservation", euros(30'000))});
    EXPECT_EQ(refusal(book(tom, number, {booking("release", euros(30'001))})),
              "Er kan niet meer vrijvallen dan er voor deze aanvraag vaststaat.");
    booked(number, {booking("release", euros(30'000))});
    EXPECT_EQ(stands(number), "0 0 0 0 0 0");
    EXPECT_EQ(budget("free_cents"), "50000000");
}

TEST_F(Ledger, the_ceiling_holds_to_the_cent_and_a_refused_booking_writes_nothing) {
    const auto first = apply_for(), second = apply_for();
    booked(first, {booking("commitment", euros(450'000))});
    EXPECT_THAT(refusal(book(tom, second, {booking("commitment", euros(50'000) + 1)})),
                testing::StartsWith("Er is niet genoeg over van het subsidieplafond."));
    EXPECT_EQ(owner.value("select version from case_file where number = $1", {second}), "1");
    booked(second, {booking("commitment", euros(50'000))});
    EXPECT_EQ(budget("free_cents"), "0");
}

// Awb 4:25 lid 3.
TEST_F(Ledger, a_decision_after_objection_may_pass_the_ceiling_when_it_says_why) {
    const auto first = apply_for(), second = apply_for();
    booked(first, {booking("commitment", euros(500'000))});
    auto overrun = booking("commitment", euros(20'000));
    overrun["overrun"] = true;
    EXPECT_EQ(refusal(book(tom, second, {overrun})), "Leg vast waarom het besluit boven het subsidieplafond uitkomt.");
    overrun["note"] = "Beslissing op bezwaar BEZ-2026-0001";
    booked(second, {overrun});
    EXPECT_EQ(budget("concat_ws(' ', free_cents, beyond_cents)"), "-2000000 2000000");
    booked(first, {booking("release", euros(10'000))});
    EXPECT_EQ(budget("concat_ws(' ', free_cents, beyond_cents)"), "-1000000 1000000");
    EXPECT_NE(refusal(book(tom, apply_for(), {booking("reservation", 1)})), "");
}

// Awb 4:27 lid 2.
TEST_F(Ledger, a_lower_ceiling_has_no_effect_on_earlier_applications) {
    const auto early = apply_for("2026-02-02"), late = apply_for("2026-06-02");
    ceiling(euros(100'000), "2026-04-01");
    EXPECT_NE(refusal(book(tom, late, {booking("commitment", euros(100'001))})), "");
    booked(early, {booking("commitment", euros(500'000))});
    EXPECT_EQ(budget("free_cents"), "-40000000");
    EXPECT_NE(refusal(book(tom, late, {booking("commitment", 1)})), "");
    EXPECT_NE(refusal(book(tom, apply_for("2026-02-03"), {booking("commitment", 1)})), "");
}

// Awb 4:27 lid 2: of the day of publication nobody knows what was handed in before it.
TEST_F(Ledger, a_ceiling_lowered_on_the_very_day_of_an_application_does_not_bind_it) {
    const auto that_day = apply_for("2026-04-01"), next_day = apply_for("2026-04-02");
    ceiling(euros(100'000), "2026-04-01");
    EXPECT_NE(refusal(book(tom, next_day, {booking("commitment", euros(100'001))})), "");
    booked(that_day, {booking("commitment", euros(500'000))});
    EXPECT_EQ(budget("free_cents"), "-40000000");
}

TEST_F(Ledger, the_first_ceiling_of_a_period_counts_from_its_own_day) {
    EXPECT_NE(refusal(book(tom, apply_for("2025-12-01"), {booking("commitment", euros(500'000) + 1)})), "");
}

TEST_F(Ledger, a_ceiling_raised_on_the_day_of_an_application_counts_for_it) {
    const auto number = apply_for("2026-04-01");
    ceiling(euros(700'000), "2026-04-01");
    booked(number, {booking("commitment", euros(700'000))});
}

TEST_F(Ledger, a_ceiling_that_was_published_later_does_not_bind_whoever_applied_before) {
    const auto number = apply_for("2025-11-30");
    booked(number, {booking("commitment", euros(600'000))});
    EXPECT_EQ(budget("free_cents"), "-10000000");
}

TEST_F(Ledger, a_period_without_a_ceiling_books_nothing) {
    EXPECT_EQ(refusal(book(tom, apply_for("2026-02-02", "2031"), {booking("reservation", 1)})),
              "Voor deze regeling is voor dit tijdvak nog geen subsidieplafond bekendgemaakt.");
}

TEST_F(Ledger, lines_that_do_not_balance_are_refused_and_entries_never_change) {
    booked(apply_for(), {booking("reservation", euros(1'000))});
    const auto broken = [&](const std::string& statement) {
        EXPECT_THROW(owner.run(statement), DatabaseError) << statement;
    };
    broken(
        "with p as (insert into ledger_posting (budget_id, kind, cents, at) values (1, 'ceiling', 5, now()) returning "
        "id)"
        " insert into ledger_line select id, 'free', 5 from p");
    for (const auto* table : {"ledger_posting", "ledger_line", "budget_ceiling"}) {
        broken(std::string("delete from ") + table);
        broken(std::string("truncate ") + table + " cascade");
    }
    broken("update ledger_line set cents = cents + 1");
    broken("update budget set free_cents = free_cents + 1");
}

TEST_F(Ledger, nobody_has_two_of_the_four_hands_in_one_case) {
    const auto number = apply_for();
    booked(number, {booking("reservation", euros(1'000))});
    EXPECT_EQ(refusal(book(ingrid, number, {})), "");
    owner.rows("update role_holding set role = 'mandated_signer' where person_id = $1", {std::to_string(tom)});
    EXPECT_THAT(refusal(book(tom, number, {booking("commitment", euros(1'000))})),
                testing::StartsWith("U hebt in deze aanvraag al een andere stap gedaan."));
    EXPECT_EQ(refusal(book(willem, number, {booking("commitment", euros(1'000))})), "");
    EXPECT_EQ(refusal(book(fred, number, {booking("advance", euros(500))})), "");
    EXPECT_EQ(owner.value("select string_agg(hand, ' ' order by hand) from subsidy_hand"),
              "officer payer second_reader signer");
}

TEST_F(Ledger, a_substitute_leaves_the_hand_of_whom_they_stand_in_for) {
    const auto number = apply_for();
    owner.rows("update role_holding set until_day = today() - 1 where person_id = $1", {std::to_string(petra)});
    hold(petra, "second_reader", apeldoorn, 1);
    owner.rows(
        "insert into substitution (absent_id, substitute_id, roles, from_day, until_day)"
        " values ($1, $2, '{subsidy_officer}', today(), today())",
        {std::to_string(tom), std::to_string(petra)});
    auto found = store.load({.asker = {.session = session(petra)}, .number = number}).value();
    std::erase_if(found.actor.holdings, [](const auto& one) { return one.role != "subsidy_officer"; });
    EXPECT_TRUE(
        std::holds_alternative<engine::Written>(store.write(next(found.actor, found.subject, "step", "after"))));
    EXPECT_EQ(
        owner.value(
            "select string_agg(p.name, ', ' order by p.name) from subsidy_hand h join person p on p.id = h.person_id"),
        "Petra Blom, Tom Jansen");
}

TEST_F(Ledger, the_province_sees_the_budget_and_an_applicant_its_own_case_alone) {
    const auto mine = apply_for();
    booked(mine, {booking("reservation", euros(1'000))});
    for (const auto* table : {"ledger_posting where case_id > 0", "case_balance"}) {
        const auto count = std::string("select count(*) from ") + table;
        EXPECT_EQ(seen_by(tom, count), "1") << table;
        EXPECT_EQ(seen_by(els, count), "1") << table;
        for (const auto who : {koen, fatma, bram, mark, admin}) EXPECT_EQ(seen_by(who, count), "0") << table;
    }
    EXPECT_EQ(seen_by(tom, "select count(*) from budget"), "1");
    EXPECT_EQ(seen_by(els, "select count(*) from budget"), "0");
}

}  // namespace
}  // namespace bolwerk::db
