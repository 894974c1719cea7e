#include <gmock/gmock.h>

#include "tests/workflows/sample_fixture.hpp"
#include "tests/workflows/subsidy/subsidy_scene.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::Json;
using testing::Contains;
using testing::HasSubstr;

const Json overpaid{{"parent_id", 7},
                    {"letter_data", letter_data()},
                    {"stands", {{"overpaid", 100'00}}},
                    {"overpaid_on", "2026-01-05"},
                    {"claimed_on", "2025-12-01"},
                    {"recovery_over", true},
                    {"hand_in_decision", false},
                    {"own_interest", false}};

Json nothing_held() {
    auto facts = overpaid;
    facts["stands"] = {{"overpaid", 0}, {"receivable", 0}};
    return facts;
}

const bool lent = lend({"repayment",
                        {overpaid, nothing_held(), Json::object()},
                        {{"late_cents", {100'00}},
                         {"late_on", {"2026-01-05"}},
                         {"repaid_cents", {100'00}},
                         {"repaid_on", {"2026-01-05"}},
                         {"repaid_to_sender", {true}}}});

struct Repayment : testing::Test {
    Scene repayment{"repayment"};
    Json back{{"title", "Te veel betaald"},
              {"repaid_cents", 100'00},
              {"repaid_on", "2026-11-23"},
              {"repaid_to_sender", true}};

    Repayment() { repayment.facts = overpaid; }
};

TEST_F(Repayment, GivesBackWhatTheLedgerSaysToTheAccountItCameFrom) {
    back["repaid_cents"] = 99'99;
    EXPECT_THAT(repayment.refusal(daan(), "open", back), Contains(HasSubstr("te veel is ontvangen")));
    back.update({{"repaid_cents", 100'00}, {"repaid_on", "2026-01-04"}});
    EXPECT_THAT(repayment.refusal(daan(), "open", back), Contains(HasSubstr("niet van voor de ontvangst")));
    back.update({{"repaid_on", "2026-11-23"}, {"repaid_to_sender", false}});
    EXPECT_THAT(repayment.refusal(daan(), "open", back), Contains(HasSubstr("de rekening waarvan het kwam")));
    back["repaid_to_sender"] = true;
    repayment.does(daan(), "open", back);
    EXPECT_EQ(repayment.state(), "repaid");
    const auto* book = std::get_if<engine::Book>(&repayment.effects().front());
    ASSERT_NE(book, nullptr);
    EXPECT_EQ(book->kind, "repayment");
    EXPECT_TRUE(repayment.told_linked("linked_case_changed"));
}

TEST_F(Repayment, IsForMoneyThatIsHeldAndForNoHandInTheDecision) {
    repayment.facts["hand_in_decision"] = true;
    EXPECT_THAT(repayment.obstacles(daan(), "open"), Contains(HasSubstr("U werkte niet mee")));
    repayment.facts["stands"]["overpaid"] = 0;
    repayment.facts["recovery_over"] = false;
    EXPECT_FALSE(repayment.obstacles(daan(), "open").empty());
}

/// Nobody owes it, so it is held for the debtor until it is given back.
TEST_F(Repayment, NotesWhatCameInAfterARecoveryThatIsOverAndGivesItBack) {
    repayment.facts["stands"] = {{"overpaid", 0}, {"receivable", 0}};
    Json late{{"title", "Dubbel betaald"}, {"late_cents", 100'00}, {"late_on", "2025-11-30"}};
    EXPECT_THAT(repayment.refusal(daan(), "open", late), Contains(HasSubstr("niet van voor de invordering")));
    late["late_on"] = "2026-01-05";
    repayment.facts["stands"]["receivable"] = 1;
    EXPECT_THAT(repayment.refusal(daan(), "open", late), Contains(HasSubstr("er staat niets meer open")));
    repayment.facts["stands"]["receivable"] = 0;
    EXPECT_THAT(repayment.refusal(daan(), "open", {{"title", "Dubbel betaald"}}),
                Contains(HasSubstr("welk bedrag er binnenkwam")));
    repayment.does(daan(), "open", late);
    EXPECT_EQ(repayment.state(), "held");
    EXPECT_EQ(repayment.booked(), "overpayment 100");
    repayment.facts["stands"]["overpaid"] = 100'00;
    back.erase("title");
    repayment.does(daan(), "repay", back);
    EXPECT_EQ(repayment.state(), "repaid");
    EXPECT_EQ(repayment.booked(), "repayment 100");
}

}  // namespace
}  // namespace bolwerk::workflows
