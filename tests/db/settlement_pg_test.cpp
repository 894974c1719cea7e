// A settlement and its subsidy together: the one decides, the other books, and both hear of each other.
#include <gmock/gmock.h>

#include "tests/db/performed_subsidies.hpp"

namespace bolwerk::db {
namespace {

using engine::Json;

class StoredSettlement : public PerformedSubsidies {
protected:
    std::int64_t opened_under(std::int64_t subsidy) {
        return opened_below(subsidy, "settlement", els,
                            {{"title", "Vaststelling"},
                             {"kind", "account"},
                             {"account", "Alles is uitgevoerd"},
                             {"performed_percent", 100},
                             {"public_told_cents", 0}});
    }
    void decide(std::int64_t settlement, std::int64_t cents) {
        const bool lower = cents < euros(100'000);
        did(by(tom, settlement), "take");
        if (lower) {
            did(by(tom, settlement), "ask_view", {{"intention", "Lager vaststellen"}});
            did(by(els, settlement), "give_view", {{"view", "Daar zijn wij het mee eens"}});
        }
        did(by(tom, settlement), "draft",
            {{"outcome", lower ? "lower" : "conform"},
             {"determined_cents", cents},
             {"ground", "not_carried_out"},
             {"motivation", "Zoals verantwoord (artikel 4:46 Awb)"}});
        read_and_signed(settlement);
        did(by(tom, settlement), "publish", {{"published_on", "2026-11-23"}});
    }
};

TEST_F(StoredSettlement, decides_what_the_subsidy_then_books_and_finance_pays) {
    const auto number = published("executing", Json::array());
    const auto subsidy = id_of(number);
    const auto settlement = opened_under(subsidy);
    EXPECT_TRUE(std::holds_alternative<engine::Refused>(tried({.id = subsidy}, "settlement_decided", Json::object())));
    decide(settlement, euros(80'000));
    did({.id = subsidy}, "settlement_decided");
    EXPECT_EQ(stands(number), "0 0 0 8000000 0 0");
    EXPECT_EQ(store.load(by(fred, subsidy)).value().subject.state, "settling");
    did(by(fred, subsidy), "pay", {{"payment_cents", euros(80'000)}, {"paid_on", "2026-11-23"}});
    EXPECT_EQ(stands(number), "0 0 0 0 8000000 0");
}

/// Made known on 21 September, to be paid by 2 November: 3 to 22 November, 80.000 x 4 % x 20 / 365 = 175,342.
TEST_F(StoredSettlement, paid_late_gives_interest_that_is_fixed_and_paid_apart_from_every_ceiling) {
    owner.rows("insert into statutory_rate values ('interest', '2026-01-01', '2026-12-31', 4, 'Besluit')");
    const auto number = published("executing", Json::array());
    const auto subsidy = id_of(number);
    decide(opened_under(subsidy), euros(80'000));
    owner.run(
        "update case_file set document = jsonb_set(document, '{data,published_on}', '\"2026-09-21\"')"
        " where workflow = 'settlement'");
    did({.id = subsidy}, "settlement_decided");
    did(by(fred, subsidy), "pay", {{"payment_cents", euros(30'000)}, {"paid_on", "2026-11-23"}});
    did(by(fred, subsidy), "pay", {{"payment_cents", euros(50'000)}, {"paid_on", "2026-11-23"}});
    const auto free = budget("free_cents");
    EXPECT_EQ(obstacle(tried(by(fred, subsidy), "pay_interest", {{"interest_paid_on", "2026-11-23"}})),
              "Er staat rente klaar die bij besluit is vastgesteld.");
    did(by(willem, subsidy), "fix_interest");
    EXPECT_EQ(
        owner.value("select name from document where case_id = $1 order by id desc limit 1", {std::to_string(subsidy)}),
        "rentebeschikking");
    EXPECT_EQ(owner.value("select interest from case_balance"), "17534");
    EXPECT_EQ(budget("interest_cents"), "17534");
    EXPECT_EQ(obstacle(tried(by(willem, subsidy), "fix_interest", Json::object())),
              "Er is rente verschuldigd die nog niet is vastgesteld (Awb 4:99).");
    did(by(fred, subsidy), "pay_interest", {{"interest_paid_on", "2026-11-23"}});
    EXPECT_EQ(owner.value("select interest from case_balance"), "0");
    EXPECT_EQ(stands(number), "0 0 0 0 8000000 0") << "no subsidy";
    EXPECT_EQ(budget("free_cents"), free);
    EXPECT_EQ(refusal(book(fred, number, {booking("interest_payment", 1)})),
              "Er kan niet meer rente worden betaald dan er is vastgesteld.");
    EXPECT_EQ(owner.value("select sum(cents) from ledger_line where account = 'means'"), "0");
}

TEST_F(StoredSettlement, lower_than_what_was_paid_leaves_something_to_recover) {
    const auto number = published("executing", Json::array());
    auto advance = step_by(fred, number, "pay_advance", "executing");
    advance.bookings = {booking("advance", euros(80'000))};
    written(advance);
    const auto subsidy = id_of(number);
    decide(opened_under(subsidy), euros(70'000));
    did({.id = subsidy}, "settlement_decided");
    EXPECT_EQ(stands(number), "0 0 0 0 7000000 1000000");
    did(by(fred, recovery_of(subsidy)), "receive", received(euros(10'000)));
    EXPECT_EQ(stands(number), "0 0 0 0 7000000 0");
}

/// Awb 4:102 lid 1.
TEST_F(StoredSettlement, that_an_objection_undoes_says_what_was_paid_back_on_it_and_when) {
    const auto number = published("executing", Json::array());
    auto advance = step_by(fred, number, "pay_advance", "executing");
    advance.bookings = {booking("advance", euros(80'000))};
    written(advance);
    const auto subsidy = id_of(number);
    decide(opened_under(subsidy), euros(70'000));
    did({.id = subsidy}, "settlement_decided");
    did(by(fred, recovery_of(subsidy)), "receive", received(euros(10'000)));
    const auto paid_back = [&] { return Json::parse(as_owner("select paid_back($1)", {std::to_string(subsidy)})); };
    EXPECT_TRUE(paid_back().empty()) << "the determination stands";
    owner.rows(
        "with o as (insert into case_file (number, workflow, definition_version, version, state, title, compartment,"
        "  organisation_id, municipality, park_id, opened_at, changed_at, document, last_hash)"
        " select 'BZW-2026-0099', 'objection', 1, 1, 'decided', 'Bezwaar', 1, organisation_id, municipality, park_id, "
        "now(), now(),"
        "  '{\"data\": {\"outcome\": \"upheld\", \"new_cents\": 7500000, \"decision_published_on\": \"2026-11-24\"}}', "
        "''"
        " from case_file where id = $1 returning id)"
        " insert into case_link (from_id, relation, to_id) select id, 'subsidy', $1 from o",
        {std::to_string(subsidy)});
    ASSERT_EQ(paid_back().size(), 1U);
    EXPECT_EQ(paid_back()[0].at("on"), "2026-11-23");
    EXPECT_EQ(paid_back()[0].at("cents"), euros(10'000));
}

TEST_F(StoredSettlement, is_not_paid_by_a_hand_that_decided_it) {
    const auto number = published("executing", Json::array());
    const auto subsidy = id_of(number);
    decide(opened_under(subsidy), euros(100'000));
    did({.id = subsidy}, "settlement_decided");
    hold(ingrid, "finance_officer", gelderland, 1);
    const auto outcome = tried(by(ingrid, subsidy), "pay", {{"payment_cents", euros(1)}, {"paid_on", "2026-11-23"}});
    ASSERT_TRUE(std::holds_alternative<engine::Refused>(outcome));
    EXPECT_THAT(
        std::get<engine::Refused>(outcome).reasons,
        testing::Contains(testing::Field(&engine::Reason::sentence,
                                         "U werkte niet mee aan de vaststelling of het bezwaar bij deze subsidie.")));
    const auto paid_by = [&](std::int64_t who) {
        owner.rows("insert into subsidy_hand (case_id, hand, person_id, at) values ($1, 'payer', $2, now())",
                   {std::to_string(subsidy), std::to_string(who)});
    };
    EXPECT_THROW(paid_by(ingrid), DatabaseError) << "in the database too";
    EXPECT_NO_THROW(paid_by(fred));
}

}  // namespace
}  // namespace bolwerk::db
