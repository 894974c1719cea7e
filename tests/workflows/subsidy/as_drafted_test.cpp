#include "workflows/subsidy/as_drafted.hpp"

#include <gmock/gmock.h>

#include "tests/workflows/subsidy/subsidy_scene.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using testing::ElementsAre;
using testing::IsEmpty;

struct Foresight : testing::Test {
    SubsidyScene subsidy;
    engine::Actor nobody;

    AsDrafted foreseen() {
        const auto now = engine::parse_moment("2026-11-23T10:00:00Z").value();
        return as_drafted(workflow("subsidy"), {subsidy.subject, subsidy.facts, nobody, "", nullptr, now, subsidy.today,
                                                shipped_calendar(), subsidy.settings});
    }
};

TEST_F(Foresight, NamesTheLettersAndWhatAGrantTakes) {
    subsidy.assessing();
    subsidy.does(femke(), "draft", subsidy_draft("granted", 50'000'00));
    subsidy.stands("reserved", 30'000'00);
    const auto all = foreseen();
    EXPECT_THAT(all.against, IsEmpty());
    EXPECT_THAT(all.documents, ElementsAre("verleningsbeschikking", "voortgangsformulier"));
    EXPECT_EQ(all.takes_cents, 20'000'00) << "its reservation is settled";
    EXPECT_EQ(subsidy.state(), "drafted") << "the case is as it was";
}

TEST_F(Foresight, GivesBackWhatARefusalReserved) {
    subsidy.assessing();
    auto draft = subsidy_draft("refused", 0);
    draft["refusal_ground"] = "outside";
    draft["granted_cents"] = nullptr;
    subsidy.does(femke(), "draft", draft);
    subsidy.stands("reserved", 30'000'00);
    const auto all = foreseen();
    EXPECT_THAT(all.documents, ElementsAre("weigering"));
    EXPECT_EQ(all.takes_cents, -30'000'00);
}

TEST_F(Foresight, GoesOnFromWhereTheReadingIsDone) {
    subsidy.assessing();
    subsidy.to_sign(subsidy_draft("granted", 50'000'00));
    EXPECT_THAT(foreseen().documents, ElementsAre("verleningsbeschikking", "voortgangsformulier"));
}

TEST_F(Foresight, LeavesTheCeilingToWhoeverAddsUpSeveral) {
    subsidy.assessing();
    subsidy.does(femke(), "draft", subsidy_draft("granted", 50'000'00));
    subsidy.facts["budget"]["left_cents"] = 1;
    const auto all = foreseen();
    EXPECT_THAT(all.against, IsEmpty());
    EXPECT_EQ(all.takes_cents, 50'000'00);
}

TEST_F(Foresight, SaysWhyNothingWouldFollow) {
    subsidy.assessing();
    const auto all = foreseen();
    EXPECT_FALSE(all.against.empty());
    EXPECT_THAT(all.documents, IsEmpty());
    EXPECT_EQ(all.takes_cents, 0);
}

}  // namespace
}  // namespace bolwerk::workflows
