#include <gtest/gtest.h>

#include "tests/engine/calendar_fixture.hpp"

namespace bolwerk::engine::term {
namespace {

constexpr std::string_view header = "datum,dag,naam,bron\n";

std::string with_header(std::string_view rows) { return std::string{header} + std::string{rows}; }

TEST(calendar_text, names_every_wrong_line) {
    const auto calendar =
        parse_calendar(with_header("2026-02-30,ma,Niet,KB\n2026-04-27,di,Koningsdag,Atw art. 3\n"
                                   "2026-05-05,di,,Atw art. 3\n2026-05-14,do,Hemelvaartsdag,\n2026-12-25,vr\n"));
    ASSERT_FALSE(calendar);
    const auto& reasons = calendar.error().reasons;
    ASSERT_EQ(reasons.size(), 5U);
    EXPECT_EQ(reasons[0].detail, "regel 2");
    EXPECT_EQ(reasons[1].sentence, "De dag van de week past niet bij de datum.");
    EXPECT_EQ(reasons[2].sentence, "De naam van de dag ontbreekt.");
    EXPECT_EQ(reasons[3].sentence, "De bron ontbreekt, bijvoorbeeld Atw art. 3 of KB.");
    EXPECT_EQ(reasons[4].detail, "regel 6");
}

TEST(calendar_text, needs_its_header) {
    EXPECT_FALSE(parse_calendar(""));
    EXPECT_FALSE(parse_calendar("datum,naam\n"));
}

TEST(calendar_text, keeps_line_numbers_when_there_are_remarks) {
    const auto calendar =
        parse_calendar("# remark, with; separators\n" + with_header("\n# another\n2026-02-30,ma,Niet,KB\n"));
    ASSERT_FALSE(calendar);
    EXPECT_EQ(calendar.error().reasons.front().detail, "regel 5");
}

TEST(calendar_text, knows_until_the_last_decree_day_unless_it_says_otherwise) {
    const auto rows = with_header("2026-01-02,vr,gelijkgesteld bij KB,KB\n2027-12-25,za,Eerste Kerstdag,Atw art. 3\n");
    EXPECT_EQ(parse_calendar(rows)->known_until(), 2026);
    EXPECT_EQ(parse_calendar("# bekend tot en met: 2027\n" + rows)->known_until(), 2027);
    EXPECT_EQ(parse_calendar("# bekend tot en met: 2040\n" + rows)->known_until(), 2027) << "never beyond its own rows";
}

TEST(calendar_text, tolerates_a_byte_order_mark_and_windows_line_ends) {
    const auto calendar = parse_calendar(
        "\xef\xbb\xbf"
        "datum,dag,naam,bron\r\n2026-04-27,ma,Koningsdag,Atw art. 3\r\n");
    ASSERT_TRUE(calendar);
    EXPECT_EQ(calendar->why_not_ordinary(day("2026-04-27")), "Koningsdag");
}

}  // namespace
}  // namespace bolwerk::engine::term
