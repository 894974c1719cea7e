#include "web/pages/risk/given_class.hpp"

#include <gmock/gmock.h>

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::IsEmpty;

const Json said =
    Json::array({{{"park", "Kade (F301)"}, {"class", "high"}, {"because", "Leegstand."}, {"by", "RIEC"}},
                 {{"park", "Kade (F301)"}, {"class", "low"}, {"because", "Opgelost."}, {"by", "Gemeente"}},
                 {{"park", "Sluis (F302)"}, {"class", "low"}, {"because", "Elders."}, {"by", "RIEC"}},
                 {{"park", "Kade (F301)"}, {"class", "very_high"}, {"because", "Toch."}, {"by", "RIEC"}}});

TEST(GivenClass, IsTheLastWordOfEachOrganisationOnThePark) {
    const auto given = given_classes(said, "Kade (F301)");
    ASSERT_EQ(given.size(), 2U);
    EXPECT_EQ(given[0].by, "Gemeente");
    EXPECT_EQ(given[1].risk_class, "zeer hoog");
    EXPECT_EQ(given[1].because, "Toch.");
}

TEST(GivenClass, GoesAwayForWhoeverReturnsToTheComputedOne) {
    auto all = said;
    all.push_back({{"park", "Sluis (F302)"}, {"class", "as_computed"}, {"because", "Vergissing."}, {"by", "RIEC"}});
    EXPECT_THAT(given_classes(all, "Sluis (F302)"), IsEmpty());
    EXPECT_THAT(given_classes(all, "Elders (F999)"), IsEmpty());
}

}  // namespace
}  // namespace bolwerk::web
