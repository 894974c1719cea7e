// Whoever adds a step to a subsidy says whether its applicant hears of it.
#include <gmock/gmock.h>

#include "tests/workflows/scene_fixture.hpp"
#include "workflows/roles.hpp"
#include "workflows/subsidy/for_applicants.hpp"
#include "workflows/subsidy/province_terms.hpp"

namespace bolwerk::workflows {
namespace {

bool is_inside(std::string_view action) { return std::ranges::find(kept_inside, action) != kept_inside.end(); }

/// Whoever takes it reads what they did themselves.
bool is_of_the_recipient(const engine::StepInfo& step) {
    return std::ranges::any_of(step.who, [](const engine::RoleInfo& role) {
        return role.id == Applicant::info.id || role.id == Coordinator::info.id || role.id == ParkManager::info.id ||
               role.id == BusinessRepresentative::info.id;
    });
}

TEST(ToldApplicants, HearOfEveryStepOfTheProvinceOrItIsNamedAsOneOfTheHouse) {
    for (const auto id : subsidy_family)
        for (const auto& step : workflow(id).steps)
            EXPECT_TRUE(is_of_the_recipient(step) || is_inside(step.action) || told_applicant(step.action) != nullptr)
                << id << ": " << step.action << " is in neither list of for_applicants.hpp";
}

TEST(ToldApplicants, AreNotToldOfWhatStaysInsideAndEveryNameOfThatIsAStep) {
    for (const auto action : kept_inside) {
        EXPECT_EQ(told_applicant(action), nullptr) << action;
        EXPECT_TRUE(std::ranges::any_of(subsidy_family, [&](std::string_view id) {
            return std::ranges::any_of(workflow(id).actions,
                                       [&](const engine::ActionInfo& one) { return one.id == action; });
        })) << action;
    }
}

}  // namespace
}  // namespace bolwerk::workflows
