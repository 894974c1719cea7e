// A subsidy of which a test asks what stands in the way of a step.
#pragma once

#include <gmock/gmock.h>

#include "tests/workflows/subsidy/subsidy_scene.hpp"

namespace bolwerk::workflows {

struct SubsidyGuards : testing::Test {
    SubsidyScene subsidy;

    testing::AssertionResult refuses(const engine::Actor& who, std::string_view action, const engine::Json& input,
                                     std::string_view why) {
        for (const auto& sentence : subsidy.refusal(who, action, input))
            if (sentence.starts_with(why)) return testing::AssertionSuccess();
        return testing::AssertionFailure() << action << " was not refused because: " << why;
    }
    engine::Json opening(std::string scheme) {
        return {{"title", "Veilig Ecofactorij"},
                {"scheme", std::move(scheme)},
                {"period", "2026"},
                {"applicant_kind", "gemeente"}};
    }
};

}  // namespace bolwerk::workflows
