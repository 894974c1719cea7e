#include "engine/term/explain.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/term/awb.hpp"
#include "tests/engine/calendar_fixture.hpp"

namespace bolwerk::engine::term {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::vector<std::string> told(const Term& term, std::string_view event, const Adjustments& adjustments = {}) {
    return explain(compute(term, day(event), dutch_calendar(), adjustments).value());
}

std::string told_at_once(const Term& term, std::string_view event, const Adjustments& adjustments = {}) {
    return explanation(compute(term, day(event), dutch_calendar(), adjustments).value());
}

TEST(explanation, of_a_plain_term_is_four_sentences) {
    EXPECT_THAT(told(objection_term(), "2026-03-18"),
                ElementsAre("De termijn is 6 weken (Awb art. 6:7).",
                            "Woensdag 18 maart 2026 telt zelf niet mee. De termijn begint op donderdag 19 maart 2026.",
                            "Zo geteld is woensdag 29 april 2026 de laatste dag.",
                            "De laatste dag is dus woensdag 29 april 2026."));
}

TEST(explanation, names_every_free_day) {
    EXPECT_THAT(told(objection_term(), "2026-04-02"),
                ElementsAre(testing::_, testing::_, "Zo geteld is donderdag 14 mei 2026 de laatste dag.",
                            "Donderdag 14 mei 2026 is Hemelvaartsdag.",
                            "Vrijdag 15 mei 2026 is gelijkgesteld met een feestdag (koninklijk besluit).",
                            "Zaterdag 16 mei 2026 valt in het weekend.", "Zondag 17 mei 2026 valt in het weekend.",
                            "De termijn schuift op naar maandag 18 mei 2026 (Algemene termijnenwet art. 1).",
                            "De laatste dag is dus maandag 18 mei 2026."));
}

TEST(explanation, says_that_the_clock_stood_still) {
    const std::vector both{until_completed(day("2026-03-10"), day("2026-03-20")),
                           until_completed(day("2026-04-01"), day("2026-04-03"))};
    const auto text = told_at_once(decision_term({13, Unit::weeks}, "Subsidieverordening"), "2026-03-02", {both, {}});
    EXPECT_THAT(text, HasSubstr("Stilstand van woensdag 11 maart 2026 tot en met donderdag 19 maart 2026: 9 dagen."));
    EXPECT_THAT(text, HasSubstr("Stilstand op donderdag 2 april 2026: 1 dag."));
    EXPECT_THAT(text, HasSubstr("De reden: Aanvulling gevraagd (Awb art. 4:15 lid 1)."));
    EXPECT_THAT(text, HasSubstr("Samen is dat 10 dagen. Een dag telt maar één keer."));
    EXPECT_THAT(text, HasSubstr("Daarmee schuift de laatste dag naar donderdag 11 juni 2026."));
}

TEST(explanation, says_that_the_clock_stands_still) {
    const auto text = told_at_once(decision_term({13, Unit::weeks}, ""), "2026-03-02",
                                   {{until_further_notice(day("2026-03-10"))}, {}});
    EXPECT_THAT(text, HasSubstr("De klok staat stil sinds woensdag 11 maart 2026."));
    EXPECT_THAT(text, HasSubstr("Loopt de klok weer, dan zijn er nog 83 dagen van de termijn over."));
    EXPECT_THAT(text, Not(HasSubstr("De laatste dag is dus")));
}

// 20 February 2026 and six weeks is Good Friday; Easter moves the end to Tuesday 7 April.
TEST(explanation, counts_what_is_left_of_the_term_without_the_free_days_at_its_end) {
    const auto early = told_at_once(objection_term(), "2026-02-20", {{until_further_notice(day("2026-03-02"))}, {}});
    EXPECT_THAT(early, HasSubstr("Zonder die stilstand was dinsdag 7 april 2026 de laatste dag. Loopt de klok weer, "
                                 "dan zijn er nog 32 dagen van de termijn over. Valt de nieuwe laatste dag in een "
                                 "weekend of op een feestdag, dan schuift die dag opnieuw op (Algemene termijnenwet "
                                 "art. 1)."));
    EXPECT_EQ(last_day(objection_term(), "2026-02-20", {{until_completed(day("2026-03-02"), day("2026-03-16"))}, {}}),
              "2026-04-16")
        << "32 days from 16 March on";
    EXPECT_THAT(told_at_once(objection_term(), "2026-02-20", {{until_further_notice(day("2026-03-27"))}, {}}),
                HasSubstr("dan zijn er nog 7 dagen van de termijn over."));
    for (const auto* invited : {"2026-04-02", "2026-04-03", "2026-04-04"})
        EXPECT_THAT(told_at_once(objection_term(), "2026-02-20", {{until_further_notice(day(invited))}, {}}),
                    HasSubstr("dan is er nog 1 dag van de termijn over."))
            << invited;
}

TEST(explanation, says_nothing_of_free_days_to_come_for_a_term_that_no_statute_sets) {
    EXPECT_THAT(told_at_once(decision_term({13, Unit::weeks}, ""), "2026-03-02",
                             {{until_further_notice(day("2026-03-10"))}, {}}),
                Not(HasSubstr("Algemene termijnenwet")));
}

TEST(explanation, gives_every_step_when_the_clock_stops_within_the_free_days_at_the_end) {
    EXPECT_THAT(
        told(objection_term(), "2026-02-20", {{until_completed(day("2026-04-03"), day("2026-04-15"))}, {}}),
        ElementsAre(testing::_, testing::_, "Zo geteld is vrijdag 3 april 2026 de laatste dag.",
                    "Vrijdag 3 april 2026 is Goede Vrijdag.", "Zaterdag 4 april 2026 valt in het weekend.",
                    "Zondag 5 april 2026 valt in het weekend.", "Maandag 6 april 2026 is Tweede Paasdag.",
                    "De termijn schuift op naar dinsdag 7 april 2026 (Algemene termijnenwet art. 1).",
                    "Stilstand van zaterdag 4 april 2026 tot en met dinsdag 14 april 2026: 11 dagen.",
                    "Geteld was de termijn toen al om: alleen door de vrije dagen liep de termijn nog tot en met "
                    "dinsdag 7 april 2026. Die ene dag blijft over en komt na de stilstand: woensdag 15 april 2026.",
                    "De reden: Aanvulling gevraagd (Awb art. 4:15 lid 1).",
                    "De laatste dag is dus woensdag 15 april 2026."));
    const auto later =
        told_at_once(objection_term(), "2026-02-20", {{until_completed(day("2026-04-04"), day("2026-04-15"))}, {}});
    EXPECT_THAT(later, HasSubstr("tot en met dinsdag 14 april 2026: 10 dagen. Geteld was de termijn toen al om"));
    EXPECT_THAT(later, HasSubstr("De laatste dag is dus woensdag 15 april 2026."));
}

TEST(explanation, adds_up_when_the_clock_stood_still_before_too_and_ends_in_a_weekend) {
    const std::vector both{until_completed(day("2026-03-09"), day("2026-03-11")),   // 10 March: Saturday 4 April
                           until_completed(day("2026-04-05"), day("2026-04-18"))};  // Easter Monday to Friday 17 April
    const auto text = told_at_once(objection_term(), "2026-02-20", {both, {}});
    EXPECT_THAT(text, HasSubstr("Stilstand op dinsdag 10 maart 2026: 1 dag. Daarmee schuift de laatste dag "
                                "naar zaterdag 4 april 2026. Zaterdag 4 april 2026 valt in het weekend."));
    EXPECT_THAT(text, HasSubstr("Die ene dag blijft over en komt na de stilstand: zaterdag 18 april 2026. De reden:"));
    EXPECT_THAT(text, HasSubstr("Zaterdag 18 april 2026 valt in het weekend. Zondag 19 april 2026 valt in het weekend. "
                                "De termijn schuift op naar maandag 20 april 2026 (Algemene termijnenwet art. 1). De "
                                "laatste dag is dus maandag 20 april 2026."));
}

TEST(explanation, says_why_a_free_day_stays) {
    EXPECT_THAT(told_at_once(payment_suspension_term(), "2026-02-23"),
                HasSubstr("Maandag 25 mei 2026 is Tweede Pinksterdag. De datum schuift niet op, want de termijn is "
                          "langer dan 12 weken "
                          "(Algemene termijnenwet art. 4)."));
    EXPECT_THAT(told_at_once(decision_term({13, Unit::weeks}, ""), "2026-02-23"),
                HasSubstr("want de termijn staat niet in een wet"));
}

TEST(explanation, tells_about_two_ordinary_days_postponement_and_short_months) {
    EXPECT_THAT(told_at_once({"test", {3, Unit::days}, true, ""}, "2026-12-24"),
                HasSubstr("Tot en met maandag 28 december 2026 zijn dat er minder. De termijn schuift op naar "
                          "dinsdag 29 december 2026 (Algemene termijnenwet art. 2)."));
    EXPECT_THAT(
        told_at_once(objection_decision_term(true), "2026-04-28", {{}, {objection_postponement(day("2026-07-01"))}}),
        HasSubstr("De termijn is verlengd met 6 weken (Awb art. 7:10 lid 3)."));
    EXPECT_THAT(told_at_once(wgs_retention_term(), "2024-02-29"),
                HasSubstr("Die maand heeft geen dag 29. Daarom is het de laatste dag van de maand."));
}

TEST(explanation, warns_beyond_the_known_calendar) {
    EXPECT_THAT(told_at_once(objection_term(), "2028-12-01"),
                HasSubstr("Let op: de vrije dagen zijn bekend tot en met 2028. Kijk de datum nog eens na"));
    EXPECT_THAT(told_at_once(objection_term(), "2022-01-03"),
                HasSubstr("Let op: de vrije dagen zijn bekend vanaf 2023"));
    EXPECT_THAT(told_at_once(wgs_retention_term(), "2026-01-01"), HasSubstr("Voor deze termijn maakt dat niet uit."));
    EXPECT_THAT(told_at_once(objection_term(), "2028-11-15"), Not(HasSubstr("bekend")));
}

// A day that was asked for and counted for nothing was left out in silence.
TEST(explanation, says_of_a_standstill_outside_the_term_that_it_does_not_count) {
    const auto after =
        told_at_once(objection_term(), "2026-03-18", {{until_completed(day("2026-06-01"), day("2026-06-10"))}, {}});
    EXPECT_THAT(after,
                HasSubstr("De klok zou stilstaan van dinsdag 2 juni 2026 tot en met dinsdag 9 juni 2026, maar dat telt "
                          "niet mee: de termijn was toen al voorbij."));
    const auto before =
        told_at_once(objection_term(), "2026-03-18", {{until_completed(day("2026-02-02"), day("2026-02-04"))}, {}});
    EXPECT_THAT(before,
                HasSubstr("De klok zou stilstaan op dinsdag 3 februari 2026, maar dat telt niet mee: de termijn was "
                          "toen nog niet begonnen."));
    const auto open = told_at_once(objection_term(), "2026-03-18", {{until_further_notice(day("2026-06-01"))}, {}});
    EXPECT_THAT(open, HasSubstr("De klok zou stilstaan vanaf dinsdag 2 juni 2026, maar dat telt niet mee"));
    const auto none =
        told_at_once(objection_term(), "2026-03-18", {{until_completed(day("2026-03-20"), day("2026-03-21"))}, {}});
    EXPECT_THAT(none, HasSubstr("De klok stond geen dag stil: op zaterdag 21 maart 2026 liep hij alweer."));
}

TEST(explanation, says_nothing_of_the_kind_when_part_of_a_standstill_counts) {
    const auto text =
        told_at_once(objection_term(), "2026-03-18", {{until_completed(day("2026-03-10"), day("2026-03-25"))}, {}});
    EXPECT_THAT(text, HasSubstr("Stilstand van donderdag 19 maart 2026 tot en met dinsdag 24 maart 2026: 6 dagen."));
    EXPECT_THAT(text, Not(HasSubstr("telt niet mee")));
}

}  // namespace
}  // namespace bolwerk::engine::term
