// A test that runs once for each workflow that exists, also for those added later.
#pragma once

#include <gtest/gtest.h>

#include "workflows/registry.hpp"

namespace bolwerk::workflows {

class EveryWorkflow : public testing::TestWithParam<std::size_t> {
protected:
    static const std::vector<engine::Definition>& all();
    const engine::Definition& definition() const { return all()[GetParam()]; }
};

}  // namespace bolwerk::workflows
