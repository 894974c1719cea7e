#include "workflows/risk_round/cells.hpp"

#include <gmock/gmock.h>

namespace bolwerk::workflows::risk {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(Cells, AreKeptOneByOneSoThatTwoColleaguesCanWorkAtOnce) {
    const Cells stored{{"L1", {.answer = "1", .source = "A", .version = 4, .by = "Esmee"}}};
    const auto merged = merge(stored, {{"L1", 3, {.answer = "2", .source = "A"}}, {"L2", 0, {.answer = "?"}}}, "Rik");
    EXPECT_THAT(merged.conflicts, ElementsAre("L1"));
    EXPECT_EQ(merged.cells.at("L1").answer, "1");
    EXPECT_EQ(merged.cells.at("L2").by, "Rik");
    EXPECT_EQ(merged.cells.at("L2").version, 1);
}

TEST(Cells, ThatSayTheSameAreNoConflictAndNoNewVersion) {
    const Cells stored{{"L1", {.answer = "1", .source = "A", .version = 4, .by = "Esmee"}}};
    const auto merged = merge(stored, {{"L1", 2, {.answer = "1", .source = "A"}}}, "Rik");
    EXPECT_THAT(merged.saved, ElementsAre("L1"));
    EXPECT_EQ(merged.cells.at("L1").version, 4);
    EXPECT_EQ(merged.cells.at("L1").by, "Esmee");
}

TEST(Cells, NeedAnAnswerASourceAndFromTwoOnAMotivation) {
    EXPECT_THAT(lacks({}), ElementsAre(HasSubstr("geen zicht")));
    EXPECT_THAT(lacks({.answer = "?"}), IsEmpty());
    EXPECT_THAT(lacks({.answer = "0"}), IsEmpty());
    EXPECT_THAT(lacks({.answer = "1"}), ElementsAre("Kies de bron."));
    EXPECT_THAT(lacks({.answer = "1", .source = "B"}), IsEmpty());
    EXPECT_THAT(lacks({.answer = "2", .source = "B", .why = "Negentien tekens  é"}),
                ElementsAre(HasSubstr("20 tekens")));
    EXPECT_THAT(lacks({.answer = "2", .source = "B", .why = "Dit zijn 20 tekens.é"}), IsEmpty());
}

TEST(Cells, NeverHoldPersonalData) {
    EXPECT_THAT(cannot_be_kept({.answer = "1", .why = "Bel 06-12345678 voor meer"}), HasSubstr("persoonsgegevens"));
    for (const auto* why : {"De heer J. de Vries heeft daar een loods.", "Jansen Transport B.V. zit er.",
                            "De loods aan de Industrieweg 12."})
        EXPECT_THAT(cannot_be_kept({.answer = "1", .why = why}), HasSubstr("niet over personen of bedrijven")) << why;
    EXPECT_THAT(cannot_be_kept({.answer = "4"}), HasSubstr("0, 1, 2, 3"));
    EXPECT_THAT(cannot_be_kept({.answer = "3", .source = "A", .why = "Drie loodsen staan leeg"}), IsEmpty());
}

TEST(Cells, OfZerosWithinAMinuteDeserveASecondLook) {
    const Cells zeros{{"L1", {.answer = "0", .version = 1}}, {"L2", {.answer = "0", .version = 1}}};
    EXPECT_TRUE(looks_hasty(zeros, 59));
    EXPECT_FALSE(looks_hasty(zeros, 60));
    EXPECT_FALSE(looks_hasty({{"L1", {.answer = "?", .version = 1}}}, 5));
}

TEST(Cells, AreReadBackAsTheyWereWritten) {
    const Cells stored{{"L1", {.answer = "2", .source = "A", .why = "Slecht verlicht", .version = 4, .by = "Esmee"}}};
    const auto read = cells_from_json(to_json(stored));
    EXPECT_TRUE(read.at("L1").says_the_same(stored.at("L1")));
    EXPECT_EQ(read.at("L1").version, 4);
    EXPECT_EQ(read.at("L1").by, "Esmee");
}

}  // namespace
}  // namespace bolwerk::workflows::risk
