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
                             {"performed_percent", 100}});
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
}

}  // namespace
}  // namespace bolwerk::db
