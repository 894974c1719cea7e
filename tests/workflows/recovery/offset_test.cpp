// What must come back is set off against another subsidy of the same recipient: it pays there and is received here.
#include "tests/workflows/made_letters.hpp"
#include "tests/workflows/recovery/recovery_scene.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::Json;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

class SetOff : public Recovery {
protected:
    SetOff() { opened(); }
    std::vector<engine::Book> entries() const {
        std::vector<engine::Book> all;
        for (const auto& effect : recovery.effects())
            if (const auto* entry = std::get_if<engine::Book>(&effect)) all.push_back(*entry);
        return all;
    }
    std::vector<std::int64_t> tied_to() const {
        std::vector<std::int64_t> all;
        for (const auto& link : recovery.subject.links)
            if (link.relation == "offset") all.push_back(link.to);
        return all;
    }
    Json& other() { return recovery.facts["other_subsidies"][0]; }
};

TEST_F(SetOff, PaysTheOtherSubsidyWhatIsReceivedHere) {
    recovery.does(wim(), "set_off", offset(8'000'00, "2026-03-18"));
    const auto booked = entries();
    ASSERT_EQ(booked.size(), 2u);
    EXPECT_EQ(booked[0].kind, "recovery");
    EXPECT_EQ(booked[0].cents, 8'000'00);
    EXPECT_EQ(booked[0].of, "");
    EXPECT_EQ(booked[1].kind, "payment");
    EXPECT_EQ(booked[1].cents, 8'000'00);
    EXPECT_EQ(booked[1].of, "SUB-2025-0007");
    EXPECT_THAT(booked[1].note, HasSubstr("4:57 lid 3"));
    EXPECT_THAT(tied_to(), testing::ElementsAre(12));
    EXPECT_TRUE(recovery.told_linked("linked_case_changed"));
}

/// Awb 4:93 and 4:125: objection is open against it.
TEST_F(SetOff, IsADecisionWithALetterOfItsOwnAndAMandate) {
    recovery.does(wim(), "set_off", offset(1'000'00, "2026-03-18"));
    EXPECT_THAT(made_in(recovery.effects()), testing::ElementsAre("besluit tot verrekening"));
    EXPECT_TRUE(recovery.told("De provincie verrekende uw schuld met een andere subsidie"));
    recovery.does(daan(), "receive", received(500'00, "2026-03-18"));
    EXPECT_THAT(made_in(recovery.effects()), testing::ElementsAre("ontvangstbericht"));
    recovery.facts["letter_data"]["objection_lines"] = Json::array();
    EXPECT_THAT(recovery.refusal(wim(), "set_off", offset(1'000'00, "2026-03-18")),
                Contains(HasSubstr("Adres voor bezwaar")))
        << "a decision without an address for objection does not go out";
    recovery.facts["mandates"] = Json::array();
    EXPECT_THAT(recovery.refusal(wim(), "set_off", offset(1'000'00, "2026-03-18")),
                Contains(HasSubstr("Uw mandaat dekt")));
    EXPECT_THAT(recovery.refusal(daan(), "receive", received(1'000'00, "2026-03-18")), IsEmpty());
}

TEST_F(SetOff, PaysThereTheInterestAndTheCostsThatItCoversHere) {
    recovery.today = engine::date_of(2026, 4, 30);
    recovery.does(daan(), "demand_payment", {{"debt_cents", 10'000'00}, {"demand_fee_cents", 19'00}});
    fee_noted();
    recovery.does(wim(), "set_off", offset(4'000'00, "2026-04-30"));
    const auto booked = entries();
    ASSERT_EQ(booked.size(), 2u);
    EXPECT_EQ(booked[0].cents, 3'981'00) << "without the fee of the demand (Awb 4:92)";
    EXPECT_EQ(booked[1].cents, 4'000'00);
}

TEST_F(SetOff, IsAnAdvanceWhereTheOtherSubsidyStillRuns) {
    other()["entry"] = "advance";
    recovery.does(wim(), "set_off", offset(8'000'00, "2026-03-18"));
    EXPECT_EQ(entries().back().kind, "advance");
}

TEST_F(SetOff, TiesTheTwoOnceAndIsNotRepeatedByTheNextReceipt) {
    recovery.does(wim(), "set_off", offset(1'000'00, "2026-03-18"));
    recovery.does(wim(), "set_off", offset(2'000'00, "2026-03-18"));
    EXPECT_THAT(tied_to(), testing::ElementsAre(12));
    recovery.does(daan(), "receive", received(500'00, "2026-03-18"));
    EXPECT_EQ(entries().size(), 1u) << "the recipient paid that himself";
}

TEST_F(SetOff, IsOfTheSameRecipientForTheSameActivities) {
    auto wanted = offset(8'000'00, "2026-03-18");
    wanted["offset_with"] = "SUB-2026-0001";
    EXPECT_THAT(recovery.refusal(wim(), "set_off", wanted), Contains(HasSubstr("aan dezelfde ontvanger")));
    wanted = offset(8'000'00, "2026-03-18");
    wanted["same_activities"] = false;
    EXPECT_THAT(recovery.refusal(wim(), "set_off", wanted), Contains(HasSubstr("voor dezelfde activiteiten")));
}

TEST_F(SetOff, IsNoMoreThanCanBePaidThereNow) {
    EXPECT_THAT(recovery.refusal(wim(), "set_off", offset(8'000'01, "2026-03-18")),
                Contains(HasSubstr("nu kan betalen")));
    EXPECT_THAT(recovery.refusal(wim(), "set_off", offset(8'000'00, "2026-03-18")), IsEmpty());
}

TEST_F(SetOff, DoesNotWorkBackBeyondTheDayOnWhichTheOtherWasMadeKnown) {
    other()["due_on"] = "2026-03-18";
    EXPECT_THAT(recovery.refusal(wim(), "set_off", offset(8'000'00, "2026-03-17")),
                Contains(HasSubstr("Awb 4:93 lid 3")));
    EXPECT_THAT(recovery.refusal(wim(), "set_off", offset(8'000'00, "2026-03-18")), IsEmpty());
}

TEST_F(SetOff, WaitsWhileTheOtherSubsidyIsBeingWithdrawn) {
    other()["withdrawing"] = true;
    EXPECT_THAT(recovery.refusal(wim(), "set_off", offset(8'000'00, "2026-03-18")),
                Contains(HasSubstr("loopt geen intrekking")));
    EXPECT_THAT(recovery.refusal(daan(), "receive", received(8'000'00, "2026-03-18")), IsEmpty())
        << "what the recipient pays himself does not wait for that";
}

/// Awb 10:3: by what is set off; € 10.000 is owed.
TEST_F(SetOff, IsCoveredByAMandateForItsOwnAmount) {
    recovery.facts["mandates"][0]["up_to_cents"] = 1'000'00;
    EXPECT_THAT(recovery.refusal(wim(), "set_off", offset(1'000'00, "2026-03-18")), IsEmpty());
    EXPECT_THAT(recovery.refusal(wim(), "set_off", offset(1'000'01, "2026-03-18")),
                Contains(HasSubstr("Uw mandaat dekt wat u verrekent")));
}

TEST_F(SetOff, IsNoWorkForWhoeverPaysOrHasAnInterest) {
    EXPECT_FALSE(recovery.obstacles(daan(), "set_off").empty()) << "another role";
    auto both = daan();
    both.holdings.push_back(wim().holdings.front());
    EXPECT_THAT(recovery.obstacles(both, "set_off"), Contains(HasSubstr("Iemand anders")));
    recovery.facts["own_interest"] = true;
    EXPECT_THAT(recovery.refusal(wim(), "set_off", offset(8'000'00, "2026-03-18")), Contains(HasSubstr("Awb 2:4")));
}

}  // namespace
}  // namespace bolwerk::workflows
