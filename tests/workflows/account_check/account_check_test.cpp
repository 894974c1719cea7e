#include <gmock/gmock.h>

#include "tests/workflows/sample_fixture.hpp"
#include "tests/workflows/subsidy/subsidy_scene.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::Json;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

const Json granted{{"parent_id", 7},
                   {"letter_data", letter_data()},
                   {"granted_running", true},
                   {"account_check_wanted", true},
                   {"own_interest", false}};

const bool lent = lend({"account_check",
                        {granted, Json::object()},
                        {{"account_outcome", {"match"}}, {"account_checked_on", {"2026-01-05"}}}});

struct AccountCheckCase : testing::Test {
    Scene check{"account_check"};
    Json seen{{"title", "Rekening"}, {"account_outcome", "match"}, {"account_checked_on", "2026-11-23"}};

    AccountCheckCase() { check.facts = granted; }
};

TEST_F(AccountCheckCase, SaysWhatCameOfItAndHow) {
    seen["account_outcome"] = "close";
    EXPECT_THAT(check.refusal(femke(), "open", seen), Contains(HasSubstr("Leg uit hoe u het weet")));
    seen["account_note"] = "De bank noemt de afkorting van dezelfde vereniging";
    check.does(femke(), "open", seen);
    EXPECT_EQ(check.state(), "account_checked");
    EXPECT_TRUE(check.told("De rekening van een subsidie is gecontroleerd"));
}

TEST_F(AccountCheckCase, IsForMoneyThatIsToComeUnderASchemeThatWantsIt) {
    check.facts["account_check_wanted"] = false;
    EXPECT_THAT(check.obstacles(femke(), "open"), Contains(HasSubstr("De regeling wil")));
    check.facts["granted_running"] = false;
    EXPECT_THAT(check.obstacles(daan(), "open"), Contains(HasSubstr("verleend of vastgesteld")));
    check.facts.update({{"account_check_wanted", true}, {"penalty_due", true}});
    EXPECT_THAT(check.obstacles(daan(), "open"), IsEmpty()) << "a penalty goes to the same account";
}

}  // namespace
}  // namespace bolwerk::workflows
