#include "engine/unread.hpp"

#include <gmock/gmock.h>

#include "tests/engine/tiny_workflow_fixture.hpp"

namespace bolwerk::engine {
namespace {

using namespace tiny;

std::vector<std::string> unmet_beside(const Asked& asked, const std::vector<std::string>& unread) {
    std::vector<std::string> sentences;
    for (const auto& reason : reasons_beside(permit(), asked.question(), unread))
        if (!reason.met) sentences.emplace_back(reason.sentence);
    return sentences;
}

TEST(ReasonsBeside, SaysWhatStandsInTheWayTogetherWithWhatCouldNotBeRead) {
    const auto draft = in_draft();
    const Asked asked(draft, cor, "submit", {{"amount", nullptr}}, {{"incomplete", 2}});
    EXPECT_THAT(unmet_beside(asked, {"amount"}),
                testing::ElementsAre("Dit doet: de behandelaar.", "Het dossier is compleet."));
    EXPECT_THAT(unmet_beside(asked, {"another"}), testing::Contains("Het bedrag is hoger dan nul."));
}

TEST(ReasonsBeside, SaysThePhaseWhereTheStepIsNotOfIt) {
    const auto draft = in_draft();
    EXPECT_THAT(unmet_beside(Asked(draft, cor, "approve", Json::object()), {"remark"}),
                testing::ElementsAre("Dit kan niet in de fase waarin de zaak nu is."));
}

}  // namespace
}  // namespace bolwerk::engine
