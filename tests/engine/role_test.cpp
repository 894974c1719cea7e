#include "engine/role.hpp"

#include <gtest/gtest.h>

#include "tests/engine/tiny_workflow_fixture.hpp"

namespace bolwerk::engine {
namespace {

Case apeldoorn() {
    auto subject = tiny::fresh();
    subject.parties = {{"owner", 7, "Omgevingsdienst"}};
    return subject;
}

bool lets_in(const RoleInfo& role, Holding holding) {
    const auto subject = apeldoorn();
    const Actor actor{5, "Iemand", {std::move(holding)}};
    const tiny::Asked asked(subject, actor, "open");
    return holding_for(asked.question(), role) != nullptr;
}

TEST(Role, OfOnesOwnOrganisationCountsOnlyThere) {
    const RoleInfo own{"coordinator", "de coördinator", Reach::own};
    EXPECT_TRUE(lets_in(own, {"coordinator", 1, "Apeldoorn", true}));
    EXPECT_FALSE(lets_in(own, {"coordinator", 2, "Almere", true}));
    EXPECT_FALSE(lets_in(own, {"liaison", 1, "Apeldoorn", true}));
}

TEST(Role, OfAnAreaCountsWhereTheAreaReaches) {
    const RoleInfo area{"police", "de politie", Reach::area};
    EXPECT_TRUE(lets_in(area, {"police", 30, "Politie Oost", true}));
    EXPECT_FALSE(lets_in(area, {"police", 31, "Politie West", false}));
}

TEST(Role, OfAPartyIsForAnybodyOfThatOrganisation) {
    const RoleInfo party{"owner", "de eigenaar", Reach::party, "owner"};
    EXPECT_TRUE(lets_in(party, {"whatever", 7, "Omgevingsdienst", false}));
    EXPECT_FALSE(lets_in(party, {"whatever", 8, "Waterschap", true}));
    EXPECT_FALSE(lets_in({"auditor", "de auditor", Reach::party, "auditor"}, {"auditor", 7, "Omgevingsdienst", true}));
}

TEST(Role, OfAPartnerCountsAtTheOwnerAndAtWhoeverTakesPart) {
    const RoleInfo partner{"whatever", "de partner", Reach::partner};
    EXPECT_TRUE(lets_in(partner, {"whatever", 1, "Apeldoorn", false}));
    EXPECT_TRUE(lets_in(partner, {"whatever", 7, "Omgevingsdienst", false}));
    EXPECT_FALSE(lets_in(partner, {"other", 7, "Omgevingsdienst", true}));
    EXPECT_FALSE(lets_in(partner, {"whatever", 8, "Waterschap", true}));
}

TEST(Role, OfBolwerkItselfIsForNobodyElse) {
    const RoleInfo system{"system", "Bolwerk zelf", Reach::system};
    EXPECT_FALSE(lets_in(system, {"chief", 1, "Apeldoorn", true}));
    EXPECT_TRUE(lets_in(system, system_actor().holdings.front()));
}

TEST(Role, OfOnesOwnGoesBeforeOneThatIsStoodInFor) {
    const auto subject = apeldoorn();
    Actor actor{5, "Iemand", {{"clerk", 1, "Apeldoorn", true, 9, "Afwezige"}, {"clerk", 1, "Apeldoorn", true, 0, ""}}};
    const tiny::Asked both(subject, actor, "open");
    EXPECT_EQ(holding_for(both.question(), {"clerk", "", Reach::own})->on_behalf_of, 0);
    actor.holdings.pop_back();
    const tiny::Asked stand_in(subject, actor, "open");
    EXPECT_EQ(holding_for(stand_in.question(), {"clerk", "", Reach::own})->on_behalf_of, 9);
}

}  // namespace
}  // namespace bolwerk::engine
