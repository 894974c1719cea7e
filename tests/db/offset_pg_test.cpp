// What must come back is set off against another subsidy: one commit pays there and receives here (Awb 4:57 lid 3,
// 4:93).
#include <gmock/gmock.h>

#include <future>
#include <latch>

#include "tests/db/recovered_subsidies.hpp"

namespace bolwerk::db {
namespace {

using engine::Json;
using testing::HasSubstr;

/// Whoever writes waits until the other one is about to write, too: both judged what stood there before.
class MeetingStore : public OwnStore {
public:
    MeetingStore(CaseStore& cases, std::latch& both) : OwnStore(cases), both_(both) {}
    engine::WriteOutcome write(const engine::WriteRequest& request) override {
        if (!std::exchange(met_, true)) both_.arrive_and_wait();
        return OwnStore::write(request);
    }

private:
    std::latch& both_;
    bool met_ = false;
};

class StoredOffset : public RecoveredSubsidies {
protected:
    StoredOffset() {
        ceiling(euros(500'000), "2025-06-01", "2025");
        victor = person("Victor Hoek", "mandated_signer", gelderland, 1);
        owing = published("executing", Json::array());
        did(by(fred, id_of(owing)), "pay_advance", {{"advance_cents", euros(80'000)}, {"paid_on", "2026-11-23"}});
        withdrawn_to(id_of(owing), "fault", "448b", euros(50'000));
        recovery = recovery_of(id_of(owing));
    }
    /// Of 2025, and determined at € 20.000 of which nothing was paid.
    std::string determined() {
        const auto number = published("settling", Json::array({term("payment", "2026-12-31")}), "2025");
        auto determine = step_by(tom, number, "enter", "settling");
        determine.bookings = {booking("determination", euros(20'000))};
        written(determine);
        return number;
    }
    Json against(const std::string& number, std::int64_t cents) {
        auto input = received(cents);
        input["offset_with"] = number;
        input["same_activities"] = true;
        return input;
    }
    /// What stood in the way of one, and of the other, of two that judged the same moment.
    std::pair<std::string, std::string> at_once(engine::Command one, engine::Command other) {
        std::latch both(2);
        const auto perform = [&](engine::Command request) {
            MeetingStore meeting(store, both);
            return obstacle(engine::perform(meeting, {definitions, calendar}, std::move(request),
                                            engine::parse_moment("2026-11-23T10:00:00Z").value()));
        };
        auto first = std::async(std::launch::async, perform, std::move(one));
        const auto second = perform(std::move(other));
        return {first.get(), second};
    }
    Json offered() { return store.load(by(fred, recovery)).value().facts.at("other_subsidies"); }

    std::string owing;  ///< a subsidy of 2026 of which € 30.000 must come back
    std::int64_t recovery = 0, victor = 0;
};

TEST_F(StoredOffset, is_offered_with_what_can_be_paid_now_of_subsidies_of_another_period) {
    published("executing", Json::array());
    EXPECT_TRUE(offered().empty()) << "the same period";
    const auto running = published("executing", Json::array(), "2025");
    const auto other = determined();
    const auto all = offered();
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].at("value"), running);
    EXPECT_EQ(all[0].at("entry"), "advance");
    EXPECT_EQ(all[0].at("open_cents"), euros(80'000)) << "the scheme lets 80 percent go in advance";
    EXPECT_EQ(all[1].at("value"), other);
    EXPECT_EQ(all[1].at("entry"), "payment");
    EXPECT_EQ(all[1].at("open_cents"), euros(20'000));
}

TEST_F(StoredOffset, pays_the_other_subsidy_in_the_commit_that_receives_here) {
    const auto other = determined();
    did(by(victor, recovery), "set_off", against(other, euros(20'000)));
    EXPECT_EQ(stands(other), "0 0 0 0 2000000 0");
    EXPECT_EQ(stands(owing), "0 0 5000000 0 0 1000000");
    EXPECT_EQ(state(recovery), "claimed") << "10.000 is left";
    EXPECT_EQ(ledger_of(els, other), ledger_of(tom, other)) << "its recipient and its team see the payment";
    EXPECT_THAT(ledger_of(els, other), HasSubstr("determination payment"));
    EXPECT_THAT(owner.value("select note from ledger_posting where kind = 'payment' and case_id = $1::bigint",
                            {std::to_string(id_of(other))}),
                HasSubstr("Verrekend in INV-"));
    EXPECT_EQ(ledger_faults(), "");
}

TEST_F(StoredOffset, tells_the_other_subsidy_that_nothing_is_left_to_pay) {
    const auto other = determined();
    did(by(victor, recovery), "set_off", against(other, euros(20'000)));
    ASSERT_EQ(
        owner.value("select count(*) from outbox where kind = 'tell_linked' and payload ->> 'relation' = 'offset'"),
        "1");
    const auto tied = store.load(by(fred, recovery)).value().subject.links;
    EXPECT_TRUE(std::ranges::any_of(
        tied, [&](const engine::Link& one) { return one.relation == "offset" && one.to == id_of(other); }));
    did({.id = id_of(other)}, "linked_case_changed");
    EXPECT_EQ(obstacle(tried(by(fred, id_of(other)), "pay", {{"payment_cents", 1}, {"paid_on", "2026-11-23"}})),
              "Er is nog iets te betalen.");
}

TEST_F(StoredOffset, is_an_advance_of_a_grant_that_runs) {
    const auto other = published("executing", Json::array(), "2025");
    did(by(victor, recovery), "set_off", against(other, euros(30'000)));
    EXPECT_EQ(stands(other), "0 7000000 3000000 0 0 0");
    EXPECT_EQ(stands(owing), "0 0 5000000 0 0 0");
    EXPECT_EQ(state(recovery), "collected");
    EXPECT_EQ(ledger_faults(), "");
}

TEST_F(StoredOffset, is_a_decision_that_says_how_to_object_and_takes_a_mandate) {
    const auto other = determined();
    did(by(victor, recovery), "set_off", against(other, euros(20'000)));
    EXPECT_EQ(owner.value("select name from document where case_id = $1", {std::to_string(recovery)}),
              "besluit tot verrekening");
    owner.run("update mandate set until_day = today() - 1 where decision = 'invordering'");
    EXPECT_EQ(obstacle(tried(by(victor, recovery), "set_off", against(determined(), euros(10'000)))),
              "Uw mandaat dekt wat u verrekent.");
    did(by(fred, recovery), "receive", received(euros(10'000)));
    EXPECT_EQ(state(recovery), "collected") << "what the recipient pays needs no mandate";
}

TEST_F(StoredOffset, counts_as_the_hand_of_a_signer_in_the_other_subsidy) {
    const auto other = determined();
    did(by(victor, recovery), "set_off", against(other, euros(10'000)));
    EXPECT_EQ(owner.value("select hand from subsidy_hand where case_id = $1::bigint and person_id = $2::bigint",
                          {std::to_string(id_of(other)), std::to_string(victor)}),
              "signer");
    did(by(victor, recovery), "set_off", against(other, euros(10'000)));
    EXPECT_EQ(stands(other), "0 0 0 0 2000000 0");
}

TEST_F(StoredOffset, is_refused_to_whoever_had_another_hand_in_the_other_subsidy_and_to_who_pays) {
    const auto other = determined();
    EXPECT_NE(obstacle(tried(by(fred, recovery), "set_off", against(other, euros(20'000)))), "");
    owner.rows("insert into subsidy_hand (case_id, hand, person_id, at) values ($1, 'second_reader', $2, now())",
               {std::to_string(id_of(other)), std::to_string(victor)});
    EXPECT_THAT(obstacle(tried(by(victor, recovery), "set_off", against(other, euros(20'000)))),
                HasSubstr("vier verschillende mensen"));
    EXPECT_EQ(stands(other), "0 0 0 2000000 0 0");
    EXPECT_EQ(stands(owing), "0 0 5000000 0 0 3000000") << "both or neither";
}

TEST_F(StoredOffset, is_never_booked_on_a_subsidy_of_somebody_else_or_of_the_same_period) {
    const auto other = determined();
    const auto number = store.load(by(fred, recovery)).value().subject.number;
    const auto booked = [&] {
        auto step = step_by(fred, number, "receive", "claimed");
        auto payment = booking("payment", euros(20'000));
        payment["of"] = other;
        step.bookings = {booking("recovery", euros(20'000)), payment};
        return refusal(store.write(step));
    };
    owner.rows("update case_file set organisation_id = $2 where number = $1", {other, std::to_string(gelderland)});
    EXPECT_THAT(booked(), HasSubstr("aan dezelfde ontvanger"));
    owner.rows(
        "update case_file set organisation_id = $2, document = jsonb_set(document, '{data,period}', '\"2026\"')"
        " where number = $1",
        {other, std::to_string(apeldoorn)});
    EXPECT_THAT(booked(), HasSubstr("voor een ander tijdvak"));
    EXPECT_EQ(stands(owing), "0 0 5000000 0 0 3000000");
}

TEST_F(StoredOffset, waits_while_the_other_subsidy_is_being_withdrawn) {
    const auto other = published("executing", Json::array(), "2025");
    opened_below(id_of(other), "withdrawal", tom, {{"title", "Verlaging"}, {"kind", "fault"}, {"cause", "Verkocht"}});
    EXPECT_THAT(obstacle(tried(by(victor, recovery), "set_off", against(other, euros(20'000)))),
                HasSubstr("loopt geen intrekking"));
}

TEST_F(StoredOffset, and_a_payment_at_the_same_moment_pay_what_is_due_once) {
    const auto other = determined();
    const auto pay = [&] {
        return obstacle(
            tried(by(fred, id_of(other)), "pay", {{"payment_cents", euros(20'000)}, {"paid_on", "2026-11-23"}}));
    };
    const auto set_off = [&] {
        return obstacle(tried(by(victor, recovery), "set_off", against(other, euros(20'000))));
    };
    auto paid = std::async(std::launch::async, pay);
    const auto offset = set_off();
    EXPECT_EQ((paid.get().empty() ? 1 : 0) + (offset.empty() ? 1 : 0), 1) << offset;
    EXPECT_EQ(stands(other), "0 0 0 0 2000000 0");
    EXPECT_EQ(ledger_faults(), "");
}

TEST_F(StoredOffset, and_an_advance_at_the_same_moment_stay_within_the_advance_of_the_scheme) {
    for (int round = 0; round < 2; ++round) {
        const auto other = published("executing", Json::array(), "2025");
        const auto [advanced, set_off] = at_once(
            {by(fred, id_of(other)), "pay_advance", {{"advance_cents", euros(80'000)}, {"paid_on", "2026-11-23"}}},
            {by(victor, recovery), "set_off", against(other, euros(5'000))});
        EXPECT_EQ((advanced.empty() ? 1 : 0) + (set_off.empty() ? 1 : 0), 1) << advanced << "; " << set_off;
        EXPECT_EQ(stands(other), advanced.empty() ? "0 2000000 8000000 0 0 0" : "0 9500000 500000 0 0 0");
    }
    EXPECT_EQ(ledger_faults(), "");
}

}  // namespace
}  // namespace bolwerk::db
