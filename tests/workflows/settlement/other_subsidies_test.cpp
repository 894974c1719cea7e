// Other public money that the recipient names when accounting, beside what was known at the grant (HANDBOOK 14.5).
#include "tests/workflows/settlement/settlement_scene.hpp"

namespace bolwerk::workflows {
namespace {

/// € 100.000 for half of € 250.000, beside € 60.000 of others that was known; all public money at most 70 % of the
/// costs.
struct OtherSubsidiesSince : Settlement {
    OtherSubsidiesSince() {
        settlement.facts["costs_shown"] = true;
        settlement.facts["amount_rule"].update({{"other_subsidies_cents", 60'000'00}, {"cumulation_percentage", 70}});
    }
    static Json accounted(const Json& told, const Json& from = nullptr) {
        auto account = opening("account");
        account.update({{"actual_costs_cents", 250'000'00}, {"public_told_cents", told}, {"public_told_from", from}});
        return account;
    }
    void told(const Json& cents) {
        settlement.does(els_applies(), "open", accounted(cents, "Gemeente Apeldoorn, regeling Parken"));
        settlement.does(femke(), "take");
        heard();
    }
    std::vector<std::string> refused(std::int64_t determined, const Json& counted, const Json& because = nullptr) {
        auto all = draft(determined == 100'000'00 ? "conform" : "lower", determined);
        all.update(
            {{"accepted_costs_cents", 250'000'00}, {"public_now_cents", counted}, {"public_differs_because", because}});
        return settlement.refusal(femke(), "draft", all);
    }
};

TEST_F(OtherSubsidiesSince, AreAskedOfWhoeverAccounts) {
    const auto open = [&](const Json& account) { return settlement.refusal(els_applies(), "open", account); };
    EXPECT_THAT(open(accounted(nullptr)),
                Contains(HasSubstr("Zeg hoeveel andere subsidie u voor dezelfde kosten kreeg")));
    EXPECT_THAT(open(accounted(60'000'00)), Contains(HasSubstr("Noem van welke overheid")));
    EXPECT_THAT(open(accounted(0)), IsEmpty());
    EXPECT_THAT(open(accounted(60'000'00, "Gemeente Apeldoorn, regeling Parken")), IsEmpty());
    settlement.does(femke(), "open", opening("reminder"));
    auto late = accounted(nullptr);
    EXPECT_THAT(settlement.refusal(els_applies(), "account", late), Contains(HasSubstr("Zeg hoeveel andere subsidie")));
    late["public_told_cents"] = 0;
    EXPECT_THAT(settlement.refusal(els_applies(), "account", late), IsEmpty());
}

TEST_F(OtherSubsidiesSince, AsKnownAtTheGrantAskNothingOfTheOfficer) {
    told(60'000'00);
    EXPECT_THAT(refused(100'000'00, nullptr), IsEmpty());
}

/// 70 % of € 250.000 is € 175.000: beside € 90.000 no more than € 85.000 is left.
TEST_F(OtherSubsidiesSince, AboveWhatWasKnownAreCountedAndLowerTheAmount) {
    told(90'000'00);
    EXPECT_THAT(refused(100'000'00, nullptr), Contains(testing::AllOf(HasSubstr("vul in hoeveel nu meetelt"),
                                                                      HasSubstr("90.000"), HasSubstr("60.000"))));
    EXPECT_THAT(refused(100'000'00, 90'000'00), Contains(HasSubstr("85.000: wat andere subsidies")));
    EXPECT_THAT(refused(85'000'00, 90'000'00), IsEmpty());
}

TEST_F(OtherSubsidiesSince, ThatTheOfficerCountsOtherwiseAreExplained) {
    told(90'000'00);
    EXPECT_THAT(refused(100'000'00, 60'000'00), Contains(HasSubstr("Leg uit wat het verschil betekent")));
    EXPECT_THAT(refused(100'000'00, 60'000'00, "De rest is voor de parkeerplaatsen."), IsEmpty());
}

TEST_F(OtherSubsidiesSince, BelowWhatWasKnownAreWeighedToo) {
    told(0);
    EXPECT_THAT(refused(100'000'00, nullptr), Contains(HasSubstr("vul in hoeveel nu meetelt")));
    EXPECT_THAT(refused(100'000'00, 0), IsEmpty());
}

/// Awb 4:46 lid 2 onder c: the amount does not follow the costs, so what the recipient kept silent is for the officer.
TEST_F(OtherSubsidiesSince, UnderAFixedSumAreExplainedAndNotCounted) {
    settlement.facts["costs_shown"] = false;
    told(90'000'00);
    auto conform = draft("conform", 100'000'00);
    EXPECT_THAT(settlement.refusal(femke(), "draft", conform),
                Contains(HasSubstr("Leg uit wat het verschil betekent")));
    conform["public_differs_because"] = "Samen blijft het onder de kosten.";
    EXPECT_THAT(settlement.refusal(femke(), "draft", conform), IsEmpty());
}

/// Nothing was told in a determination ex officio (Awb 4:47): what was known stands.
TEST_F(OtherSubsidiesSince, AreNoDifferenceWhereNobodyAccounted) {
    auto reminder = opening("reminder");
    reminder["performed_percent"] = reminder["public_told_cents"] = nullptr;
    settlement.does(femke(), "open", reminder);
    settlement.today = date_of(2026, 12, 22);
    settlement.does(bolwerk(), "reminder");
    heard();
    auto lower = draft("lower", 50'000'00);
    lower.update({{"accepted_costs_cents", 200'000'00}, {"costs_left_out_because", "Wij zagen de facturen."}});
    EXPECT_THAT(settlement.refusal(femke(), "draft", lower), IsEmpty());
}

}  // namespace
}  // namespace bolwerk::workflows
