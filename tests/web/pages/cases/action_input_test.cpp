#include "web/pages/cases/action_input.hpp"

#include <gtest/gtest.h>

namespace bolwerk::web {
namespace {

using engine::ReasonKind;

// What a condition of a field knew of this case, such as the most that may be filled in, was once shown to nobody.
TEST(ActionInput, a_field_that_is_wrong_says_with_the_numbers_of_the_case_what_would_be_right) {
    const engine::Reasons reasons{
        {ReasonKind::input, "Dat is te hoog.", false, {}, "ten hoogste € 5.000,00", "new_cents"},
        {ReasonKind::input, "Kies een dag na vandaag.", false, {}, {}, "ends_on"},
        {ReasonKind::input, "De reden is er.", true, {}, {}, "reason"},
        {ReasonKind::condition, "Het dossier is compleet.", false, "de behandelaar", "2 stukken ontbreken"}};
    const auto errors = input_errors(reasons);
    ASSERT_EQ(errors.size(), 2U);
    EXPECT_EQ(errors[0].field, "new_cents");
    EXPECT_EQ(errors[0].sentence, "Dat is te hoog: ten hoogste € 5.000,00.");
    EXPECT_EQ(errors[1].field, "ends_on");
    EXPECT_EQ(errors[1].sentence, "Kies een dag na vandaag.");
}

}  // namespace
}  // namespace bolwerk::web
