// Before the first payment somebody else looks whose account it is, unless the scheme does without.
#include "tests/workflows/subsidy/subsidy_guards.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

struct PayingWithCheck : SubsidyGuards {
    PayingWithCheck() {
        subsidy.facts["scheme"].erase("account_check");  // a scheme that says nothing wants it
        subsidy.assessing();
        subsidy.published(subsidy_draft("granted", 50'000'00));
        subsidy.stands("committed", 50'000'00);
    }
    std::vector<std::string> paying() {
        return subsidy.refusal(daan(), "pay_advance", {{"advance_cents", 40'000'00}, {"paid_on", "2026-11-23"}});
    }
    void checked(const char* outcome, bool mine) {
        subsidy.facts["account_check"] = {{"outcome", outcome}, {"mine", mine}};
    }
};

TEST_F(PayingWithCheck, WaitsUntilSomebodyElseLookedWhoseAccountItIs) {
    EXPECT_THAT(paying(), Contains(HasSubstr("ging na dat de rekening van de ontvanger is")));
    checked("match", true);
    EXPECT_THAT(paying(), Contains(HasSubstr("U controleerde de rekening niet zelf")));
    checked("match", false);
    EXPECT_THAT(paying(), IsEmpty());
}

TEST_F(PayingWithCheck, PaysNothingToTheAccountOfSomebodyElse) {
    checked("other", false);
    EXPECT_THAT(paying(), Contains(HasSubstr("ging na dat de rekening van de ontvanger is")));
}

TEST_F(PayingWithCheck, AsksNothingWhereTheSchemeDoesWithout) {
    subsidy.facts["scheme"]["account_check"] = false;
    EXPECT_THAT(paying(), IsEmpty());
}

}  // namespace
}  // namespace bolwerk::workflows
