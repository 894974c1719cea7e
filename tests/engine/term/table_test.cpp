#include "engine/term/table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/term/csv.hpp"
#include "tests/engine/calendar_fixture.hpp"

namespace bolwerk::engine::term {
namespace {

using testing::HasSubstr;

TermTable table_of(std::string_view csv) { return compute_table(csv, dutch_calendar()).value(); }

std::string error_of(const std::string& row) {
    const auto table = table_of("event,count,unit,in_statute\n" + row + "\n");
    return table.errors.empty() ? "" : table.errors.front().reason;
}

TEST(term_table, agrees_with_every_vector) {
    const auto vectors = text_of_file("tests/engine/data/term_vectors.csv");
    const auto table = table_of(vectors);
    EXPECT_EQ(table.rows, 54);
    EXPECT_TRUE(table.errors.empty());
    const auto wanted = read_csv(vectors).records;
    const auto made = read_csv(table.csv).records;
    ASSERT_EQ(made.size(), wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        auto fields = made[i].fields;
        ASSERT_EQ(fields.size(), 7U);
        fields.pop_back();
        EXPECT_EQ(fields, wanted[i].fields) << "line " << wanted[i].line;
    }
}

TEST(term_table, puts_its_columns_after_those_of_the_file) {
    const auto table = table_of("zaak,unit,count,event,in_statute\n\"SUB-1, spoed\",weeks,6,2026-03-16,1\n");
    EXPECT_EQ(table.csv.substr(0, table.csv.find('\n')),
              "zaak,unit,count,event,in_statute,raw_last_day,last_day,explanation");
    EXPECT_THAT(table.csv,
                HasSubstr("\"SUB-1, spoed\",weeks,6,2026-03-16,1,2026-04-27,2026-04-28,De termijn is 6 weken."));
}

TEST(term_table, gives_itself_back_when_it_is_run_again) {
    const auto once = table_of("event,count,unit,in_statute\n2026-03-16,6,weeks,1\nx,6,weeks,1\n").csv;
    EXPECT_EQ(table_of(once).csv, once);
}

TEST(term_table, keeps_the_manner_of_a_dutch_spreadsheet) {
    const auto table = table_of(
        "\xef\xbb\xbf"
        "event;count;unit;in_statute\r\n16-3-2026;6;weeks;ja\r\n");
    EXPECT_THAT(table.csv, testing::StartsWith("\xef\xbb\xbf"
                                               "event;count;unit;in_statute;raw_last_day;last_day;explanation\r\n"));
    EXPECT_THAT(table.csv, HasSubstr(";2026-04-27;2026-04-28;"));
    EXPECT_THAT(table.csv, testing::EndsWith("\r\n"));
}

TEST(term_table, tells_what_is_wrong_with_a_row) {
    EXPECT_EQ(error_of("2026-02-31,6,weeks,1"), "Deze datum bestaat niet. Gevonden: 2026-02-31.");
    EXPECT_EQ(error_of(",6,weeks,1"), "Schrijf de datum als dag-maand-jaar, bijvoorbeeld 21-11-2026.");
    EXPECT_EQ(error_of("2026-03-16,0,weeks,1"),
              "Het aantal moet een heel getal zijn van 1 tot en met 99.999. Gevonden: 0.");
    EXPECT_EQ(error_of("2026-03-16,-6,weeks,1"),
              "Het aantal moet een heel getal zijn van 1 tot en met 99.999. Gevonden: -6.");
    EXPECT_EQ(error_of("2026-03-16,6.5,weeks,1"), "Het aantal (count) moet een heel getal zijn. Gevonden: 6.5.");
    EXPECT_EQ(error_of("2026-03-16,,weeks,1"), "Het aantal (count) moet een heel getal zijn.");
    EXPECT_EQ(error_of("2026-03-16,99999999999999999999,weeks,1"),
              "Het aantal (count) is te groot. Gevonden: 99999999999999999999.");
    EXPECT_EQ(error_of("2026-03-16,6,hours,1"),
              "De eenheid (unit) moet days, weeks, months of years zijn. Gevonden: hours.");
    EXPECT_EQ(error_of("2026-03-16,6,weeks,misschien"),
              "In een wet (in_statute) moet 1 of 0 zijn. Gevonden: misschien.");
    EXPECT_EQ(error_of("2026-03-16,6,weeks"),
              "Het aantal velden is anders dan in de eerste regel. Gevonden: 3 in plaats van 4.");
    EXPECT_EQ(error_of("2026-03-16,6,weeks,1,extra"),
              "Het aantal velden is anders dan in de eerste regel. Gevonden: 5 in plaats van 4.");
    EXPECT_EQ(error_of("2026-03-16,6,weeks,\"1"), "Een aanhalingsteken is niet goed gesloten.");
    EXPECT_EQ(error_of("2026-03-16,99999,years,1"),
              "Deze termijn komt buiten de kalender uit (de jaren 1583 tot en met 9999).");
    EXPECT_EQ(error_of(" 2026-03-16 , 6 , weeks , 1 "), "");
}

TEST(term_table, goes_on_after_a_wrong_row_and_names_its_line) {
    const auto table =
        table_of("event,count,unit,in_statute\n\n2026-03-16,x,weeks,1\n2026-03-16,6,weeks,1\n2026-13-16,6,weeks,1\n");
    EXPECT_EQ(table.rows, 3);
    ASSERT_EQ(table.errors.size(), 2U);
    EXPECT_EQ(table.errors[0].line, 3);
    EXPECT_EQ(table.errors[1].line, 5);
    EXPECT_THAT(table.csv, HasSubstr("2026-03-16,x,weeks,1,,,Het aantal (count)"));
    EXPECT_THAT(table.csv, HasSubstr(",2026-04-28,"));
}

TEST(term_table, names_every_column_that_is_missing_or_doubled) {
    const auto table = compute_table("event,event,unit\n", dutch_calendar());
    ASSERT_FALSE(table);
    ASSERT_EQ(table.error().reasons.size(), 3U);
    EXPECT_EQ(table.error().reasons[0].detail, "event");
    EXPECT_EQ(table.error().reasons[1].detail, "count");
    EXPECT_FALSE(compute_table("", dutch_calendar()));
    EXPECT_EQ(table_of("event,count,unit,in_statute\n").rows, 0);
}

}  // namespace
}  // namespace bolwerk::engine::term
