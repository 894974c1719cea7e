#include "web/export/csv.hpp"

#include <gtest/gtest.h>

namespace bolwerk::web {
namespace {

TEST(Csv, text_that_a_spreadsheet_would_calculate_gets_a_quote_before_it) {
    EXPECT_EQ(without_formula("=HYPERLINK(\"http://kwaad.test\";\"klik\")"),
              "'=HYPERLINK(\"http://kwaad.test\";\"klik\")");
    EXPECT_EQ(without_formula("+31 55 123"), "'+31 55 123");
    EXPECT_EQ(without_formula("-2+3"), "'-2+3");
    EXPECT_EQ(without_formula("@SUM(A1)"), "'@SUM(A1)");
    EXPECT_EQ(without_formula("\t=1"), "'\t=1");
    EXPECT_EQ(without_formula("\r=1"), "'\r=1");
    EXPECT_EQ(without_formula("＝1+1"), "'＝1+1");
}

TEST(Csv, ordinary_text_stays_as_it_is) {
    EXPECT_EQ(without_formula("Terrein De Mars"), "Terrein De Mars");
    EXPECT_EQ(without_formula("a=b"), "a=b");
    EXPECT_EQ(without_formula(""), "");
}

TEST(Csv, a_cell_cannot_break_out_of_its_quotes) {
    EXPECT_EQ(csv_line({Cell("zeg \"ja\";=1"), Cell("regel\neen")}), "\"zeg \"\"ja\"\";=1\";\"regel\neen\"\r\n");
    EXPECT_EQ(csv_line({Cell("\";=1+1")}), "\"\"\";=1+1\"\r\n");
}

TEST(Csv, a_day_is_written_the_dutch_way) {
    EXPECT_EQ(csv_line({Cell(engine::date_of(2026, 3, 1)), Cell("x")}), "\"01-03-2026\";\"x\"\r\n");
}

}  // namespace
}  // namespace bolwerk::web
