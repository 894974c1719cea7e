// Before the first payment somebody else looks whose account it is, unless the scheme does without.
#include "tests/workflows/subsidy/subsidy_guards.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::Json;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

engine::Actor lotte() { return somebody(207, "Lotte Prins", "finance_officer", gelderland, true); }

struct AccountCheck : SubsidyGuards {
    AccountCheck() {
        subsidy.facts["scheme"].erase("account_check");  // a scheme that says nothing wants it
        subsidy.assessing();
        subsidy.published(subsidy_draft("granted", 50'000'00));
        subsidy.stands("committed", 50'000'00);
    }
    std::vector<std::string> paying(const engine::Actor& who) {
        return subsidy.refusal(who, "pay_advance", {{"advance_cents", 40'000'00}, {"paid_on", "2026-11-23"}});
    }
    void checked(const engine::Actor& who, std::string outcome, const Json& note = nullptr) {
        subsidy.does(
            who, "check_account",
            {{"account_outcome", std::move(outcome)}, {"account_checked_on", "2026-11-23"}, {"account_note", note}});
    }
};

TEST_F(AccountCheck, ComesBeforeTheFirstPaymentAndFromSomebodyElseThanWhoPays) {
    EXPECT_THAT(paying(daan()), Contains(HasSubstr("ging na dat de rekening van de ontvanger is")));
    checked(lotte(), "match");
    EXPECT_THAT(paying(daan()), IsEmpty());
    EXPECT_THAT(paying(lotte()), Contains(HasSubstr("Iemand anders")));
}

TEST_F(AccountCheck, ThatFindsAnotherHolderLetsNothingBePaid) {
    EXPECT_THAT(
        subsidy.refusal(femke(), "check_account", {{"account_outcome", "close"}, {"account_checked_on", "2026-11-23"}}),
        Contains(HasSubstr("Leg uit hoe u het weet")));
    checked(femke(), "other", "De bank noemt een andere vereniging");
    EXPECT_THAT(paying(daan()), Contains(HasSubstr("ging na dat de rekening van de ontvanger is")));
    checked(femke(), "proof", "De ontvanger stuurde een afschrift waarop de naam staat");
    EXPECT_THAT(paying(daan()), IsEmpty());
}

TEST_F(AccountCheck, IsNotAskedWhereTheSchemeDoesWithout) {
    subsidy.facts["scheme"]["account_check"] = false;
    EXPECT_THAT(paying(daan()), IsEmpty());
    EXPECT_THAT(subsidy.obstacles(femke(), "check_account"), Contains(HasSubstr("van wie de rekening is")));
}

}  // namespace
}  // namespace bolwerk::workflows
