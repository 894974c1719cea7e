#include "tests/workflows/every_workflow_fixture.hpp"

namespace bolwerk::workflows {

const std::vector<engine::Definition>& EveryWorkflow::all() {
    static const auto definitions = every_definition();
    return definitions;
}

INSTANTIATE_TEST_SUITE_P(All, EveryWorkflow, testing::Range(std::size_t{0}, every_definition().size()),
                         [](const auto& info) { return std::string(every_definition()[info.param].id); });

}  // namespace bolwerk::workflows
