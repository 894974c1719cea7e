// Money that comes back on a real database: under a grant that still runs, and of a determination that is taken back
// when the subsidy is closed.
#include <gmock/gmock.h>

#include "tests/db/recovered_subsidies.hpp"

namespace bolwerk::db {
namespace {

using engine::Json;
using testing::HasSubstr;
using StoredRecovery = RecoveredSubsidies;

TEST_F(StoredRecovery, of_a_grant_that_was_lowered_and_still_runs_is_booked_on_the_grant) {
    const auto number = published("executing", Json::array());
    const auto subsidy = id_of(number);
    did(by(fred, subsidy), "pay_advance", {{"advance_cents", euros(80'000)}, {"paid_on", "2026-11-23"}});
    withdrawn_to(subsidy, "fault", "448b", euros(50'000));
    EXPECT_EQ(stands(number), "0 0 5000000 0 0 3000000");
    const auto recovery = recovery_of(subsidy);
    did(by(fred, recovery), "receive", received(euros(10'000)));
    EXPECT_EQ(stands(number), "0 0 5000000 0 0 2000000");
    did(by(fred, recovery), "receive", received(euros(20'000)));
    EXPECT_EQ(stands(number), "0 0 5000000 0 0 0");
    EXPECT_EQ(state(recovery), "collected");
    EXPECT_EQ(state(subsidy), "executing") << "the grant runs on";
    EXPECT_EQ(ledger_faults(), "") << "money that comes back in parts is no decision that was posted twice";
}

/// Awb 4:97 and 4:112: whoever gets it back need not wait until somebody thinks of it.
TEST_F(StoredRecovery, waits_for_the_payer_from_the_decision_on_until_somebody_begins) {
    const auto subsidy = id_of(published("executing", Json::array()));
    did(by(fred, subsidy), "pay_advance", {{"advance_cents", euros(80'000)}, {"paid_on", "2026-11-23"}});
    EXPECT_EQ(claims(subsidy), "");
    const auto withdrawal = withdrawal_signed(subsidy, "fault", "448b", euros(50'000));
    EXPECT_EQ(claims(subsidy), "") << "nobody owes what was not made known (Awb 3:40)";
    did(by(tom, withdrawal), "publish", {{"published_on", "2026-11-23"}, {"published_by", "post"}});
    EXPECT_EQ(claims(subsidy), "2027-01-04") << "the last of six weeks";
    recovery_of(subsidy);
    EXPECT_EQ(claims(subsidy), "");
}

TEST_F(StoredRecovery, follows_a_determination_that_is_taken_back_when_the_subsidy_is_closed) {
    const auto number = published("closed", Json::array());
    const auto subsidy = id_of(number);
    auto paid = step_by(fred, number, "pay", "closed");
    for (auto* data : {&paid.event.patch, &paid.after.data}) (*data)["outcome"] = "granted";
    paid.bookings = {booking("determination", euros(100'000)), booking("payment", euros(100'000))};
    written(paid);
    withdrawn_to(subsidy, "determination", "449a", euros(60'000));
    EXPECT_EQ(stands(number), "0 0 0 0 6000000 4000000");
    const auto recovery = recovery_of(subsidy);
    did(by(fred, recovery), "receive", received(euros(40'000)));
    EXPECT_EQ(stands(number), "0 0 0 0 6000000 0");
    EXPECT_EQ(state(subsidy), "closed");
    EXPECT_EQ(ledger_faults(), "");
}

TEST_F(StoredRecovery, begins_when_the_decision_that_it_stands_on_is_made_known_and_not_when_it_was_signed) {
    const auto subsidy = id_of(published("executing", Json::array()));
    did(by(fred, subsidy), "pay_advance", {{"advance_cents", euros(80'000)}, {"paid_on", "2026-11-23"}});
    withdrawn_to(subsidy, "fault", "448b", euros(70'000));
    const auto withdrawal = withdrawal_signed(subsidy, "fault", "448b", euros(50'000));
    EXPECT_EQ(obstacle(tried(
                  {.asker = {.session = session(fred)},
                   .opening = engine::Opening{"recovery", apeldoorn, "GM0200", 0, subsidy}},
                  "open",
                  {{"title", "Terugbetaling"}, {"claimed_on", "2026-11-23"}, {"claim_reference", "ITR-2026-0002-B2"}})),
              "Elk besluit waaruit de schuld volgt, is bekendgemaakt (Awb 3:40 en 4:57).");
    did(by(tom, withdrawal), "publish", {{"published_on", "2026-11-23"}, {"published_by", "post"}});
    EXPECT_EQ(state(recovery_of(subsidy)), "claimed");
}

TEST_F(StoredRecovery, divides_a_payment_over_costs_interest_and_principal_and_books_the_principal_alone) {
    owner.rows(
        "insert into statutory_rate values ('interest', '2026-01-01', '2026-12-31', 4, 'Besluit'),"
        " ('demand_small', '2026-01-01', '2026-12-31', 8, 'Awb'), ('demand_large', '2026-01-01', '2026-12-31', 19, "
        "'Awb'),"
        " ('demand_large_from', '2026-01-01', '2026-12-31', 500, 'Awb')");
    const auto number = published("executing", Json::array());
    const auto subsidy = id_of(number);
    did(by(fred, subsidy), "pay_advance", {{"advance_cents", euros(80'000)}, {"paid_on", "2026-11-23"}});
    withdrawn_to(subsidy, "fault", "448b", euros(50'000));
    const Json claim{{"title", "Terugbetaling"}, {"claimed_on", "2026-09-28"}, {"claim_reference", "ITR-2026-0001-B2"}};
    EXPECT_EQ(obstacle(tried({.asker = {.session = session(fred)},
                              .opening = engine::Opening{"recovery", apeldoorn, "GM0200", 0, subsidy}},
                             "open", claim)),
              "Er is niets teruggevorderd voor het besluit waaruit de schuld volgt, bekend was (Awb 4:57 lid 1).");
    owner.run(
        "update case_file set document = jsonb_set(document, '{data,published_on}', '\"2026-09-28\"')"
        " where workflow = 'withdrawal'");
    const auto recovery = opened_below(subsidy, "recovery", fred, claim);
    did(by(fred, recovery), "demand_payment", {{"debt_cents", euros(30'000)}, {"demand_fee_cents", euros(19)}});
    // The six weeks end on 9 November. 10 to 22 November: 13 days, 30.000 x 4 % x 13 / 365 = 42,739.
    // 10.000 - 19 - 42,73 = 9.938,27, and 30.000 - 9.938,27 = 20.061,73.
    did(by(fred, recovery), "receive", received(euros(10'000)));
    EXPECT_EQ(stands(number), "0 0 5000000 0 0 2006173");
    EXPECT_EQ(obstacle(tried(by(fred, recovery), "receive", received(euros(100), "2026-11-22"))),
              "De ontvangst ligt niet voor wat al bij deze invordering is geboekt.");
    did(by(fred, recovery), "receive", received(20'061'73));
    EXPECT_EQ(stands(number), "0 0 5000000 0 0 0");
    EXPECT_EQ(state(recovery), "collected");
    EXPECT_EQ(
        owner.value(
            "select string_agg(name, ' ' order by event) from document where case_id = $1 and name <> 'aanmaning'",
            {std::to_string(recovery)}),
        "ontvangstbericht ontvangstbericht");
    EXPECT_EQ(ledger_faults(), "");
}

/// BW 6:203.
TEST_F(StoredRecovery, books_what_came_in_above_the_debt_apart_from_every_budget_until_it_is_given_back) {
    const auto number = published("executing", Json::array());
    const auto subsidy = id_of(number);
    did(by(fred, subsidy), "pay_advance", {{"advance_cents", euros(80'000)}, {"paid_on", "2026-11-23"}});
    withdrawn_to(subsidy, "fault", "448b", euros(50'000));
    const auto recovery = recovery_of(subsidy);
    const auto free = std::stoll(budget("free_cents"));
    did(by(fred, recovery), "receive", received(euros(30'250)));
    EXPECT_EQ(state(recovery), "collected");
    EXPECT_EQ(stands(number), "0 0 5000000 0 0 0");
    EXPECT_EQ(owner.value("select overpaid from case_balance"), "25000");
    EXPECT_EQ(budget("overpaid_cents"), "25000");
    EXPECT_EQ(budget("free_cents"), std::to_string(free + 30'000'00)) << "the rest is no money of the budget";
    EXPECT_EQ(ledger_faults(), "");
    const auto repayment = opened_below(subsidy, "repayment", fred,
                                        {{"title", "Te veel betaald"},
                                         {"repaid_cents", euros(250)},
                                         {"repaid_on", "2026-11-23"},
                                         {"repaid_to_sender", true}});
    EXPECT_EQ(state(repayment), "repaid");
    EXPECT_EQ(owner.value("select overpaid from case_balance"), "0");
    EXPECT_EQ(ledger_faults(), "");
}

TEST_F(StoredRecovery, gives_back_no_more_than_was_received_too_much) {
    const auto number = published("executing", Json::array());
    EXPECT_THAT(refusal(book(fred, number, {booking("repayment", 1)})), HasSubstr("dan er te veel is ontvangen"));
    EXPECT_EQ(refusal(book(fred, number, {booking("overpayment", 5), booking("repayment", 5)})), "");
    EXPECT_EQ(ledger_faults(), "");
}

TEST_F(StoredRecovery, a_decision_that_was_signed_is_not_in_the_ledger_of_the_recipient_before_it_is_made_known) {
    const auto number = published("executing", Json::array());
    const auto subsidy = id_of(number);
    did(by(fred, subsidy), "pay_advance", {{"advance_cents", euros(80'000)}, {"paid_on", "2026-11-23"}});
    const auto withdrawal = withdrawal_signed(subsidy, "fault", "448b", euros(50'000));
    EXPECT_EQ(ledger_of(els, number), R"(commitment advance {"advanced":8000000,"committed":2000000})");
    EXPECT_EQ(ledger_of(tom, number),
              R"(commitment advance change {"advanced":5000000,"committed":0,"receivable":3000000})");
    EXPECT_EQ(seen_by(els, "select count(*) from ledger_posting where kind = 'change'"), "0");
    did(by(tom, withdrawal), "publish", {{"published_on", "2026-11-23"}, {"published_by", "portal"}});
    EXPECT_EQ(ledger_of(els, number), ledger_of(tom, number)) << "Awb 3:40";
}

TEST_F(StoredRecovery, begins_once_and_only_where_something_is_owed) {
    const auto number = published("executing", Json::array());
    const auto subsidy = id_of(number);
    const auto open = [&] {
        return obstacle(tried({.asker = {.session = session(fred)},
                               .opening = engine::Opening{"recovery", apeldoorn, "GM0200", 0, subsidy}},
                              "open",
                              {{"title", "Terugbetaling"}, {"claimed_on", "2026-11-23"}, {"claim_reference", "B2"}}));
    };
    EXPECT_EQ(open(), "Er moet nog subsidie terugkomen.");
    did(by(fred, subsidy), "pay_advance", {{"advance_cents", euros(80'000)}, {"paid_on", "2026-11-23"}});
    withdrawn_to(subsidy, "fault", "448b", euros(50'000));
    EXPECT_EQ(open(), "");
    EXPECT_EQ(open(), "Er loopt nog geen invordering bij deze subsidie.");
}

}  // namespace
}  // namespace bolwerk::db
