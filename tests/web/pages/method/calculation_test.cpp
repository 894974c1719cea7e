#include "web/pages/method/calculation.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;

const engine::term::Calendar& calendar() {
    static const auto read = [] {
        std::ostringstream text;
        text << std::ifstream(BOLWERK_SOURCE_DIR + "/db/data/holidays.csv").rdbuf();
        return engine::term::parse_calendar(text.str()).value();
    }();
    return read;
}

struct Calculated {
    Json page = Json::object();
    TypedForm form;
};

/// What the calculator says; `more` comes after an event, 6 weeks and a statute, and may replace them.
Calculated calculated(const Fields& more) {
    Fields fields{{"gebeurtenis", "20-02-2026"}, {"aantal", "6"}, {"eenheid", "weeks"}, {"wettelijk", "ja"}};
    for (const auto& [name, value] : more) fields.set(name, value);
    Calculated result{Json::object(), typed(calculator_form(), fields)};
    add_calculation(result.page, result.form, calendar());
    return result;
}

std::string error_at(const Calculated& result, std::string_view field) {
    for (const auto& wrong : result.form.errors)
        if (wrong.field == field) return wrong.sentence;
    return {};
}

std::string fact_named(const Json& page, std::string_view label) {
    for (const auto& one : page.at("facts"))
        if (one.at("label") == label) return one.at("value");
    return {};
}

TEST(Calculation, an_objection_term_moves_over_good_friday_and_easter) {
    const auto result = calculated({});
    EXPECT_EQ(result.page.at("result_date"), "dinsdag 7 april 2026");
    EXPECT_EQ(fact_named(result.page, "Zonder vrije dagen"), "vrijdag 3 april 2026");
    EXPECT_THAT(result.page.at("explanation").dump(), HasSubstr("Goede Vrijdag"));
    EXPECT_FALSE(result.page.at("has_result_warning"));
}

TEST(Calculation, a_term_that_is_agreed_proposes_a_working_day_when_it_ends_on_none) {
    const auto agreed = [](std::string_view event, std::string_view in_statute) {
        const auto page =
            calculated({{"gebeurtenis", std::string(event)}, {"aantal", "2"}, {"wettelijk", std::string(in_statute)}})
                .page;
        return page.at("has_result_warning").get<bool>() ? page.at("result_warning").get<std::string>() : std::string{};
    };
    const auto told = agreed("11-04-2026", "nee");
    EXPECT_THAT(told, HasSubstr("geen werkdag (zaterdag)"));
    EXPECT_THAT(told, HasSubstr("bijvoorbeeld dinsdag 28 april 2026")) << "Monday 27 April 2026 is King's Day";
    EXPECT_EQ(agreed("11-04-2026", "ja"), "");
    EXPECT_EQ(agreed("08-04-2026", "nee"), "");
}

TEST(Calculation, a_term_of_an_ordinance_stays_on_the_holiday) {
    const auto result = calculated({{"gebeurtenis", "2026-02-23"}, {"aantal", "13"}, {"wettelijk", "nee"}});
    EXPECT_EQ(result.page.at("last_day"), "2026-05-25");
}

TEST(Calculation, the_clock_stands_still_while_an_application_is_completed) {
    const auto result = calculated({{"gebeurtenis", "2026-03-02"},
                                    {"aantal", "13"},
                                    {"wettelijk", "nee"},
                                    {"aanvulling_gevraagd", "10-03-2026"},
                                    {"aangevuld", "20-03-2026"}});
    EXPECT_EQ(result.page.at("last_day"), "2026-06-10");
    EXPECT_EQ(fact_named(result.page, "Stilstand"), "9 dagen");
}

TEST(Calculation, a_clock_that_still_stands_still_is_a_warning) {
    const auto result = calculated({{"aanvulling_gevraagd", "01-03-2026"}});
    EXPECT_THAT(result.page.at("result_warning").get<std::string>(), HasSubstr("De klok staat nog stil."));
    EXPECT_EQ(result.page.at("result_date"), "Nog niet te zeggen: de klok staat stil");
    EXPECT_EQ(fact_named(result.page, "Laatste dag"), "");
}

TEST(Calculation, a_default_notice_costs_1442_euro_after_42_days_and_707_after_25) {
    const Fields notice{{"gebeurtenis", "2026-04-01"}, {"ingebrekestelling", "10-06-2026"}};
    EXPECT_EQ(calculated(notice).page.at("penalty_cents"), 144200);
    auto decided = notice;
    decided.set("besluit", "20-07-2026");
    const auto result = calculated(decided);
    EXPECT_EQ(result.page.at("penalty_cents"), 70700);
    EXPECT_EQ(fact_named(result.page, "Dagen met dwangsom"), "25 dagen");
}

TEST(Calculation, a_default_notice_that_came_too_early_has_no_effect) {
    const auto result = calculated({{"ingebrekestelling", "2026-04-07"}});
    EXPECT_TRUE(result.page.at("has_result"));
    EXPECT_THAT(result.page.at("result_warning").get<std::string>(), HasSubstr("kwam te vroeg"));
    EXPECT_FALSE(result.page.contains("penalty_cents"));
}

TEST(Calculation, beyond_the_calendar_there_is_a_warning_for_terms_that_move) {
    EXPECT_THAT(calculated({{"gebeurtenis", "2031-01-01"}}).page.at("result_warning").get<std::string>(),
                HasSubstr("tot en met 2028"));
    EXPECT_FALSE(calculated({{"gebeurtenis", "2031-01-01"}, {"wettelijk", "nee"}}).page.at("has_result_warning"));
}

TEST(Calculation, each_field_says_what_is_wrong_with_it) {
    EXPECT_THAT(error_at(calculated({{"gebeurtenis", "30-02-2026"}}), "gebeurtenis"), testing::Not(""));
    EXPECT_EQ(error_at(calculated({{"aantal", "0"}}), "aantal"), "Vul een getal in van 1 tot en met 99999.");
    EXPECT_EQ(error_at(calculated({{"aantal", "zes"}}), "aantal"), "Vul een heel getal in, bijvoorbeeld 12.");
    EXPECT_EQ(error_at(calculated({{"eenheid", "fortnights"}}), "eenheid"), "Kies een van de mogelijkheden.");
    EXPECT_THAT(error_at(calculated({{"aantal", "99999"}, {"eenheid", "years"}}), "aantal"), HasSubstr("kalender"));
    EXPECT_THAT(error_at(calculated({{"aangevuld", "2026-03-01"}}), "aanvulling_gevraagd"),
                HasSubstr("Vul ook de dag in"));
    EXPECT_THAT(error_at(calculated({{"aanvulling_gevraagd", "2026-03-05"}, {"aangevuld", "2026-03-01"}}), "aangevuld"),
                HasSubstr("ligt voor"));
    EXPECT_THAT(error_at(calculated({{"besluit", "2026-05-01"}}), "ingebrekestelling"), HasSubstr("Vul ook de dag in"));
}

}  // namespace
}  // namespace bolwerk::web
