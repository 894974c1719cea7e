// Decisions below a grant on a real database: what they book on the subsidy, when they are refused, what it hears of
// them.
#include <gmock/gmock.h>

#include "db/verify.hpp"
#include "tests/db/performed_subsidies.hpp"

namespace bolwerk::db {
namespace {

using engine::Json;
using testing::HasSubstr;

class GrantChange : public PerformedSubsidies {
protected:
    /// What the grant counted, which a change goes on from.
    void counted(std::int64_t subsidy, std::int64_t eligible, std::int64_t deficit) {
        owner.rows(
            "update case_file set document = jsonb_set(document, '{data}', document -> 'data' ||"
            " jsonb_build_object('eligible_cents', cast($2 as bigint), 'deficit_cents', cast($3 as bigint)))"
            " where id = cast($1 as bigint)",
            {std::to_string(subsidy), std::to_string(eligible), std::to_string(deficit)});
    }
    std::int64_t change_to_sign(std::int64_t subsidy, std::int64_t cents) {
        counted(subsidy, euros(800'000), euros(400'000));
        const auto change = opened_below(subsidy, "subsidy_change", els,
                                         {{"title", "Meer camera's"},
                                          {"kind", "change"},
                                          {"progress", "different"},
                                          {"progress_text", "Het plan wordt groter"},
                                          {"asked_cents", cents}});
        did(by(tom, change), "take");
        did(by(tom, change), "draft",
            {{"outcome", "changed"}, {"new_cents", cents}, {"motivation", "Past bij artikel 3 van de regeling"}});
        did(by(ingrid, change), "read", {{"read_checked", true}});
        return change;
    }
    std::int64_t withdrawal_of(std::int64_t subsidy) {
        return opened_below(subsidy, "withdrawal", tom,
                            {{"title", "Intrekking"}, {"kind", "fault"}, {"cause", "De camera's zijn verkocht"}});
    }
    void withdrawal_to_sign(std::int64_t withdrawal) {
        did(by(tom, withdrawal), "ask_view", {{"intention", "De verlening intrekken"}});
        did(by(els, withdrawal), "give_view", {{"view", "Wij begrijpen het"}});
        did(by(tom, withdrawal), "draft",
            {{"new_cents", 0}, {"ground", "448b"}, {"motivation", "Verkocht, artikel 4:48 Awb"}});
        did(by(ingrid, withdrawal), "read", {{"read_checked", true}});
    }
    const Json today_by_post{{"published_on", "2026-11-23"}, {"published_by", "post"}};
};

TEST_F(GrantChange, a_higher_amount_is_committed_when_it_is_signed_and_heard_when_it_is_published) {
    const auto number = published("executing", Json::array({term("objection", "2026-04-28")}));
    const auto subsidy = id_of(number);
    const auto change = change_to_sign(subsidy, euros(150'000));
    did(by(willem, change), "sign");
    EXPECT_EQ(stands(number), "0 15000000 0 0 0 0");
    did(by(tom, change), "publish", today_by_post);
    did({.id = subsidy}, "linked_case_changed");
    const auto loaded = store.load(by(tom, subsidy)).value();
    EXPECT_EQ(loaded.facts.at("decided_cents"), euros(150'000));
    EXPECT_EQ(engine::iso(engine::deadline_of(loaded.subject, "objection")->clock.last_day), "2027-01-04");
}

TEST_F(GrantChange, what_is_no_longer_left_under_the_ceiling_is_refused_at_the_signature) {
    const auto number = published("executing", Json::array());
    const auto change = change_to_sign(id_of(number), euros(200'000));
    EXPECT_EQ(refusal(book(willem, apply_for(), {booking("commitment", euros(300'001))})), "");
    EXPECT_THAT(obstacle(tried(by(willem, change), "sign", Json::object())), HasSubstr("subsidieplafond"));
    EXPECT_EQ(stands(number), "0 10000000 0 0 0 0");
    EXPECT_EQ(store.load(by(tom, change)).value().subject.state, "to_sign");
}

TEST_F(GrantChange, a_higher_amount_follows_the_rule_of_the_scheme) {
    const auto number = published("executing", Json::array());
    counted(id_of(number), euros(240'000), euros(400'000));
    const auto change = opened_below(id_of(number), "subsidy_change", els,
                                     {{"title", "Meer camera's"},
                                      {"kind", "change"},
                                      {"progress", "different"},
                                      {"progress_text", "Het plan wordt groter"},
                                      {"asked_cents", euros(150'000)}});
    did(by(tom, change), "take");
    Json draft{
        {"outcome", "changed"}, {"new_cents", euros(150'000)}, {"motivation", "Past bij artikel 3 van de regeling"}};
    EXPECT_THAT(obstacle(tried(by(tom, change), "draft", draft)), HasSubstr("Een hoger bedrag volgt de regeling"));
    draft["new_cents"] = euros(120'000);
    EXPECT_EQ(obstacle(tried(by(tom, change), "draft", draft)), "");
}

TEST_F(GrantChange, a_withdrawal_asks_back_what_was_paid_and_puts_the_subsidy_in_settlement) {
    const auto number = published("executing", Json::array());
    const auto subsidy = id_of(number);
    did(by(fred, subsidy), "pay_advance", {{"advance_cents", euros(40'000)}, {"paid_on", "2026-11-23"}});
    const auto withdrawal = withdrawal_of(subsidy);
    withdrawal_to_sign(withdrawal);
    did(by(willem, withdrawal), "sign");
    EXPECT_EQ(stands(number), "0 0 0 0 0 4000000");
    did(by(tom, withdrawal), "publish", today_by_post);
    did({.id = subsidy}, "settlement_decided");
    EXPECT_EQ(stands(number), "0 0 0 0 0 4000000");
    EXPECT_EQ(store.load(by(fred, subsidy)).value().subject.state, "settling");
}

TEST_F(GrantChange, nothing_is_paid_while_payment_is_suspended) {
    const auto number = published("executing", Json::array());
    const auto subsidy = id_of(number);
    const auto withdrawal = withdrawal_of(subsidy);
    did(by(tom, withdrawal), "draft_suspension", {{"suspicion", "De camera's zijn verkocht"}});
    EXPECT_EQ(obstacle(tried(by(fred, subsidy), "pay_advance", {{"advance_cents", 0}, {"paid_on", "2026-11-23"}})),
              "Het voorschot past binnen de verlening en het percentage van de regeling.")
        << "nothing is decided yet, so no suspension stands in the way";
    did(by(willem, withdrawal), "suspend_payment", {{"notified_on", "2026-11-23"}});
    owner.run("update deadline set last_day = today() where name = 'suspension'");
    EXPECT_THAT(
        obstacle(tried(by(fred, subsidy), "pay_advance", {{"advance_cents", euros(1)}, {"paid_on", "2026-11-23"}})),
        HasSubstr("De betaling is niet opgeschort"));
    EXPECT_EQ(refusal(book(fred, number, {booking("advance", euros(1))})),
              "De betaling van deze subsidie is opgeschort (Awb 4:56).")
        << "the ledger says so again";
    owner.run("update deadline set last_day = today() - 1 where name = 'suspension'");
    EXPECT_EQ(refusal(book(fred, number, {booking("advance", euros(1))})), "") << "thirteen weeks and no longer";
}

TEST_F(GrantChange, an_advance_stands_still_in_the_work_of_the_payer_where_nothing_can_be_paid) {
    const auto number = published("executing", Json::array());
    const auto subsidy = id_of(number);
    auto step = step_by(tom, number, "linked_case_changed", "executing");
    step.tasks = Json::array(
        {{{"kind", "main"}, {"role", "finance_officer"}, {"label", "Betaal een voorschot"}, {"due", "2029-06-08"}}});
    written(step);
    const auto work = [&] {
        return owner.value(
            "select string_agg(due || case when still then ' stands still' else '' end, ', ') from task where role = "
            "'finance_officer'");
    };
    EXPECT_EQ(work(), "infinity") << "the day of another term is not that of an advance";
    did(by(fred, subsidy), "pay_advance", {{"advance_cents", euros(50'000)}, {"paid_on", "2026-11-23"}});
    EXPECT_EQ(work(), "infinity");
    did(by(fred, subsidy), "pay_advance", {{"advance_cents", euros(30'000)}, {"paid_on", "2026-11-23"}});
    EXPECT_EQ(work(), "infinity stands still") << "80 percent is the most";
}

TEST_F(GrantChange, the_ledger_is_verified_with_the_cases) {
    const auto ledger = [&] {
        std::string all;
        for (const auto& one : verify(pool).differences)
            if (one.number == "gld_test 2026") all += one.what + "; ";
        return all;
    };
    published("executing", Json::array());
    EXPECT_EQ(ledger(), "");
    owner.run("update budget set paid_cents = paid_cents + 1, free_cents = free_cents - 1");
    EXPECT_EQ(ledger(), "free: the budget is not the sum of its lines; paid: the budget is not the sum of its lines; ");
}

}  // namespace
}  // namespace bolwerk::db
