#include "workflows/subsidy/title.hpp"

#include <gmock/gmock.h>

namespace bolwerk::workflows::subsidy_rules {
namespace {

using engine::Json;

const Json everybody = Json::array({"gemeente", "parkmanagement"});

TEST(Title, DoesNotHoldByItselfForASchemeForPublicBodiesAlone) {
    EXPECT_THAT(wrong_title("direct", Json::array({"gemeente"})),
                testing::Optional(testing::HasSubstr("niet vanzelf")));
    EXPECT_EQ(wrong_title("declared", Json::array({"gemeente"})), std::nullopt);
}

TEST(Title, HoldsByItselfForAnyOtherScheme) {
    EXPECT_EQ(wrong_title("direct", everybody), std::nullopt);
    EXPECT_EQ(wrong_title("direct", Json::array({"parkmanagement"})), std::nullopt);
    EXPECT_THAT(wrong_title("declared", everybody), testing::Optional(testing::HasSubstr("alleen overheden")));
}

}  // namespace
}  // namespace bolwerk::workflows::subsidy_rules
