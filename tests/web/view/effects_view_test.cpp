#include "web/view/effects_view.hpp"

#include <gmock/gmock.h>

namespace bolwerk::web {
namespace {

using testing::HasSubstr;

std::string shown(const engine::Effects& effects) {
    const engine::Definition definition{.id = "tiny"};
    return effects_view(definition, effects, {}).dump();
}

TEST(EffectsView, names_the_case_that_is_tied_and_the_one_that_is_let_go) {
    EXPECT_THAT(shown({engine::AddLink{{"agenda", 7, "PLN-2026-0007"}}}),
                HasSubstr("De zaak wordt gekoppeld aan PLN-2026-0007."));
    EXPECT_THAT(shown({engine::AddLink{{"plan", 7, {}}}}), HasSubstr("gekoppeld aan de zaak waaruit zij begint."));
    EXPECT_THAT(shown({engine::CutLink{{"agenda", 7, "PLN-2026-0007"}}}),
                HasSubstr("niet langer gekoppeld aan PLN-2026-0007. Wie daardoor meelas, leest niet meer mee."));
}

}  // namespace
}  // namespace bolwerk::web
