#include "workflows/risk_outcome.hpp"

#include <gmock/gmock.h>

namespace bolwerk::workflows::risk {
namespace {

using engine::Json;

const Json set{
    {"domains", {{{"code", "ligging"}, {"weight", 1}}}},
    {"indicators",
     {{{"code", "L1"}, {"domain", "ligging"}, {"weight", 1}}, {{"code", "L2"}, {"domain", "ligging"}, {"weight", 9}}}}};

Json matrix(int park, const char* side, const char* light, const char* heavy, const char* state = "submitted") {
    return {{"park", "Park " + std::to_string(park)},
            {"park_id", park},
            {"side", side},
            {"state", state},
            {"cells", {{"L1", light}, {"L2", heavy}}}};
}

TEST(RiskOutcome, NamesTheParksOnWhichTheSidesDifferByThirtyOrMore) {
    const Json matrices{matrix(1, "municipality", "3", "1"), matrix(1, "police", "0", "0"),  // 40 beside 0
                        matrix(2, "municipality", "0", "1"), matrix(2, "police", "0", "0"),  // 30 beside 0
                        matrix(3, "municipality", "2", "0"), matrix(3, "police", "0", "1"),  // 6.7 beside 30
                        matrix(4, "municipality", "3", "3"), matrix(4, "police", "0", "0", "returned"),
                        matrix(5, "municipality", "3", "3"), matrix(5, "police", "?", "?")};
    EXPECT_THAT(parks_to_discuss(set, matrices), testing::ElementsAre("Park 1", "Park 2"));
    EXPECT_THAT(parks_to_discuss(set, Json::array()), testing::IsEmpty());
}

TEST(RiskOutcome, CountsNoMatrixOfWhichTheAnswersMayNotBeSeen) {
    auto dark = matrix(1, "police", "0", "0");
    dark["cells"] = nullptr;
    EXPECT_THAT(parks_to_discuss(set, Json{matrix(1, "municipality", "3", "3"), dark}), testing::IsEmpty());
}

}  // namespace
}  // namespace bolwerk::workflows::risk
