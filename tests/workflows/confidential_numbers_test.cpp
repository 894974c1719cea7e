// A plan that partners read names no case that they may not know of, whether it is there or not.
#include "workflows/confidential_numbers.hpp"

#include <gtest/gtest.h>

#include "workflows/registry.hpp"

namespace bolwerk::workflows {
namespace {

TEST(ConfidentialNumbers, AreToldInWhateverWriting) {
    for (const auto* text :
         {"Zie RAN-2026-0003.", "ran 2026 3", "Volgt uit RIS-2026-0001", "KNP20260001", "SIG\u20112026\u20110007"})
        EXPECT_TRUE(names_a_confidential_case(text)) << text;
    for (const auto* text : {"Risicoronde 2026", "PLN-2026-0003", "Frankrijk 2026 1", "RANDWEG 2026", "RAN", "RAN-26"})
        EXPECT_FALSE(names_a_confidential_case(text)) << text;
}

TEST(ConfidentialNumbers, AreThoseOfEachWorkflowAboveV1ThatSpeaksOfParks) {
    for (const auto& definition : every_definition())
        for (const auto* id : {"signal", "risk_round", "risk_analysis", "designation"})
            if (definition.id == id) {
                EXPECT_GE(definition.compartment, engine::Compartment::municipal);
                EXPECT_TRUE(names_a_confidential_case(std::string(definition.prefix) + "-2026-0001")) << id;
            }
}

}  // namespace
}  // namespace bolwerk::workflows
