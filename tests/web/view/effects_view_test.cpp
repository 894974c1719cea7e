#include "web/view/effects_view.hpp"

#include <gmock/gmock.h>

#include "engine/money.hpp"
#include "engine/term/compute.hpp"

namespace bolwerk::web {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string shown(const engine::Effects& effects) {
    const engine::Definition definition{.id = "tiny"};
    return effects_view(definition, effects, {}).dump();
}

TEST(EffectsView, names_the_case_that_is_tied_and_the_one_that_is_let_go) {
    EXPECT_THAT(shown({engine::AddLink{{"agenda", 7, "PLN-2026-0007"}}}),
                HasSubstr("De zaak wordt gekoppeld aan PLN-2026-0007."));
    EXPECT_THAT(shown({engine::AddLink{{"plan", 7, {}}}}),
                HasSubstr("gekoppeld aan de zaak van waaruit u haar begint."));
    EXPECT_THAT(shown({engine::CutLink{{"agenda", 7, "PLN-2026-0007"}}}),
                HasSubstr("niet langer gekoppeld aan PLN-2026-0007. Wie daardoor meelas, leest niet meer mee."));
}

// Whoever was about to revoke access once read that the organisation "doet mee en mag de zaak lezen".
TEST(EffectsView, says_of_whoever_leaves_that_it_takes_part_no_longer) {
    const auto leaves = shown({engine::RemoveParty{{"guest_7", 7, "Politie Kade"}}});
    EXPECT_THAT(leaves, HasSubstr("Politie Kade doet niet meer mee."));
    EXPECT_THAT(leaves, Not(HasSubstr("mag de zaak lezen")));
}

TEST(EffectsView, says_for_whom_alone_a_document_is) {
    EXPECT_THAT(shown({engine::MakeDocument{"weigering"}}), Not(HasSubstr("Alleen voor")));
    EXPECT_THAT(shown({engine::MakeDocument{"besluitformulier", 0}}), HasSubstr("Alleen voor wie beslist."));
    EXPECT_THAT(shown({engine::MakeDocument{"adviesaanvraag", 6}}),
                HasSubstr("Alleen voor de adviseur en wie beslist."));
}

TEST(EffectsView, says_of_a_clock_that_is_stopped_too_late_that_it_runs_on) {
    using engine::date_of;
    const engine::term::Calendar calendar({}, 2028);
    const engine::term::Term term{"decision", {13, engine::term::Unit::weeks}, false, "Awb 4:13"};
    engine::Case subject;
    subject.deadlines = {
        {"decision", "Beslissen", engine::term::compute(term, date_of(2026, 7, 21), calendar).value(), {}, {}}};
    const auto stopped_on = [&](engine::Date day) {
        const engine::Definition definition{.id = "tiny"};
        const auto stopped = engine::suspended(subject.deadlines.front(), day, calendar);
        return effects_view(definition, {engine::ReplaceDeadline{stopped}}, subject).dump();
    };
    EXPECT_THAT(stopped_on(date_of(2026, 10, 19)), HasSubstr("staat stil vanaf dinsdag 20 oktober 2026"));
    EXPECT_THAT(stopped_on(date_of(2026, 11, 28)), HasSubstr("kan niet meer stilstaan"));
}

TEST(EffectsView, says_that_money_moves_on_another_subsidy) {
    EXPECT_THAT(shown({engine::Book{.kind = "payment", .cents = 300'00, .of = "SUB-2025-0007"}}),
                HasSubstr("Betaling van SUB-2025-0007: " + engine::euros({300'00}) + "."));
    EXPECT_THAT(shown({engine::Book{.kind = "payment", .cents = 300'00}}),
                HasSubstr("Betaling: " + engine::euros({300'00}) + "."));
}

}  // namespace
}  // namespace bolwerk::web
