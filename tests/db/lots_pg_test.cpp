// A reservation and the lots: who comes first is granted, who lost has nothing left (Awb 4:25, 4:26).
#include <gmock/gmock.h>

#include "tests/db/performed_subsidies.hpp"

namespace bolwerk::db {
namespace {

using engine::Json;
using testing::HasSubstr;

class Lots : public PerformedSubsidies {
protected:
    /// € 50.000 is left for two that ask it, complete on one day; the one that lost was checked first.
    Lots() {
        const auto before = asking("2026-03-01", euros(450'000));
        EXPECT_EQ(refusal(book(tom, before, {booking("commitment", euros(450'000))})), "");
        loser = asking("2026-03-03");
        written(with_reservation(step_by(tom, loser, "check", "assessing")));
        winner = asking("2026-03-03");
        written(step_by(tom, winner, "draft", "drafted"));
        written(step_by(ingrid, winner, "read", "to_sign"));
    }
    std::string asking(const std::string& complete_on, std::int64_t cents = euros(50'000)) {
        auto request = opening(els);
        request.after.workflow = "subsidy";
        for (auto* data : {&request.event.patch, &request.after.data})
            data->update({{"scheme", "gld_test"},
                          {"period", "2026"},
                          {"received_on", "2026-02-02"},
                          {"completeness", "complete"},
                          {"complete_on", complete_on},
                          {"requested_cents", cents},
                          {"outcome", "granted"},
                          {"granted_cents", cents},
                          {"activities", "Nieuwe verlichting"},
                          {"motivation", "Past bij artikel 3 van de regeling"},
                          {"account_by", "2028-05-01"}});
        return written(request).number;
    }
    static engine::WriteRequest with_reservation(engine::WriteRequest request) {
        request.bookings = Json::array({booking("reservation", euros(50'000))});
        return request;
    }
    void drawn(const std::string& day) {
        owner.rows(
            "insert into lots_drawing (budget_id, about, lots, prepared_by, drawn_by, drawn_at, protocol)"
            " select id, $1, jsonb_build_array($2::text, $3::text), $4::bigint, $5::bigint, '2026-03-04',"
            "        jsonb_build_object('order', jsonb_build_array($2::text, $3::text), 'witnesses', '[\"A\", "
            "\"B\"]'::jsonb)"
            " from budget where scheme_id = 'gld_test' and period = '2026'",
            {day, winner, loser, std::to_string(tom), std::to_string(ingrid)});
    }
    std::int64_t left_for_objector() {
        return store
            .load({.asker = {.session = session(els)},
                   .opening = engine::Opening{"objection", apeldoorn, "GM0200", 0, id_of(loser)}})
            .value()
            .facts.at("left_then_cents");
    }

    std::string loser, winner;
};

TEST_F(Lots, are_granted_to_who_won_although_who_lost_holds_a_reservation) {
    EXPECT_EQ(budget("free_cents"), "0");
    EXPECT_THAT(obstacle(tried(by(willem, id_of(winner)), "sign", Json::object())), HasSubstr("past onder het plafond"))
        << "nobody drew yet";
    drawn("2026-03-03");
    did(by(willem, id_of(winner)), "sign");
    EXPECT_EQ(stands(winner), "0 5000000 0 0 0 0");
    EXPECT_EQ(stands(loser), "0 0 0 0 0 0");
    EXPECT_EQ(budget("free_cents"), "0");
}

TEST_F(Lots, take_nothing_from_the_reservation_of_who_comes_first) {
    const auto later = asking("2026-03-05");
    EXPECT_THAT(refusal(book(willem, later, {booking("commitment", euros(50'000))})),
                HasSubstr("niet genoeg over van het subsidieplafond"));
    EXPECT_EQ(stands(loser), "5000000 0 0 0 0 0");
}

TEST_F(Lots, leave_nothing_to_who_lost_also_when_the_refusal_was_signed_first) {
    auto refuse = step_by(willem, loser, "sign", "signed");
    refuse.bookings = Json::array({booking("release", euros(50'000))});
    written(refuse);
    EXPECT_EQ(left_for_objector(), euros(50'000)) << "no lots, nothing booked";
    drawn("2026-03-03");
    EXPECT_EQ(left_for_objector(), 0) << "it was the winner's by then";
    did(by(willem, id_of(winner)), "sign");
    EXPECT_EQ(left_for_objector(), 0);
}

}  // namespace
}  // namespace bolwerk::db
