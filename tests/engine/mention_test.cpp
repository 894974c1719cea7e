#include "engine/mention.hpp"

#include <gmock/gmock.h>

namespace bolwerk::engine {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Mentions in(std::string_view text) {
    static const Json colleagues{{{"id", 1}, {"name", "Jan Smit"}},
                                 {{"id", 2}, {"name", "Jan"}},
                                 {{"id", 3}, {"name", "Zoë van 't Hof"}},
                                 {{"id", 4}, {"name", "Jan Smit"}}};
    return mentions_in(text, colleagues);
}

std::vector<std::int64_t> told(std::string_view text) {
    std::vector<std::int64_t> ids;
    for (const auto& one : in(text).people) ids.push_back(one.id);
    return ids;
}

TEST(Mention, OfAColleagueIsByTheWholeNameAndEachOnce) {
    EXPECT_THAT(told("Wil @Zoë van 't Hof kijken? @Zoë van 't Hof!"), ElementsAre(3));
    EXPECT_THAT(told("@Jan, wil jij?"), ElementsAre(2));
    EXPECT_THAT(told("@Jan Smit, wil jij?"), ElementsAre(1, 4)) << "two people with one name";
    EXPECT_THAT(in("@Jan Smit, @Jan en (@Zoë van 't Hof)").unknown, IsEmpty());
}

TEST(Mention, OfSomebodyElseIsGivenBackAsItWasTyped) {
    EXPECT_THAT(in("Kan @Koen de Vries hierbij zijn?").unknown, ElementsAre("Koen de Vries"));
    EXPECT_THAT(in("@Janneke en @janneke en @Janneke.").unknown, ElementsAre("Janneke", "janneke"));
    EXPECT_THAT(in("@Anne-Marie van der wil dit").unknown, ElementsAre("Anne-Marie"));
    EXPECT_THAT(told("@Janneke wil dit"), IsEmpty()) << "Jan is not meant";
    EXPECT_THAT(in("@Piet\nJan").unknown, ElementsAre("Piet"));
}

TEST(Mention, OfSomebodyElseIsNoLongerThanANameIsAndNeverHalfACharacter) {
    std::string text = "@x";
    for (int letter = 0; letter < 2000; ++letter) text += "é";
    EXPECT_THAT(in(text).unknown, ElementsAre(testing::SizeIs(59)));
}

TEST(Mention, IsNoAddressAndNoLoneSign) {
    for (const auto* text : {"piet@Jan", "kom @ 10 uur", "@", "@@", "niets"}) {
        EXPECT_THAT(told(text), IsEmpty()) << text;
        EXPECT_THAT(in(text).unknown, IsEmpty()) << text;
    }
}

TEST(Mention, IsShownOfWhoWasToldAlone) {
    const std::vector<std::string> names{"Jan", "Jan Smit"};
    EXPECT_EQ(name_told_at("@Jan Smit, wil jij?", 0, names), 8u);
    EXPECT_EQ(name_told_at("@jan.smit", 0, names), 0u);
    EXPECT_EQ(name_told_at("@Janneke", 0, names), 0u);
    EXPECT_EQ(name_told_at("piet@Jan", 4, names), 0u);
}

}  // namespace
}  // namespace bolwerk::engine
