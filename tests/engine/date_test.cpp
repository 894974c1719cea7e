#include "engine/date.hpp"

#include <gtest/gtest.h>

namespace bolwerk::engine {
namespace {

std::string sentence_of(const Refused& refusal) { return std::string{refusal.reasons.front().sentence}; }

TEST(date, is_read_from_iso_only_when_written_in_full) {
    EXPECT_EQ(parse_iso_date("2026-11-21").value(), date_of(2026, 11, 21));
    for (const auto* text : {"", "2026-11-2", "2026-11-211", " 2026-11-21", "26-11-21", "2026/11/21", "2026-11-21T",
                             "+026-11-21", "21-11-2026", "2026-1a-21"})
        EXPECT_FALSE(parse_iso_date(text)) << text;
}

TEST(date, refuses_days_that_do_not_exist) {
    for (const auto* text : {"2026-02-31", "2026-02-29", "2100-02-29", "2026-00-10", "2026-13-01", "2026-04-31",
                             "2026-01-00", "0026-11-21"})
        EXPECT_EQ(sentence_of(parse_iso_date(text).error()), "Deze datum bestaat niet.") << text;
    EXPECT_TRUE(parse_iso_date("2028-02-29"));
    EXPECT_TRUE(parse_iso_date("2000-02-29"));
}

TEST(date, is_read_as_people_type_it) {
    EXPECT_EQ(parse_dutch_date("21-11-2026").value(), date_of(2026, 11, 21));
    EXPECT_EQ(parse_dutch_date(" 1-3-2026 ").value(), date_of(2026, 3, 1));
    EXPECT_EQ(sentence_of(parse_dutch_date("31-02-2026").error()), "Deze datum bestaat niet.");
    EXPECT_EQ(sentence_of(parse_dutch_date("21-11-26").error()),
              "Schrijf de datum als dag-maand-jaar, bijvoorbeeld 21-11-2026.");
    EXPECT_EQ(parse_dutch_date("21/11/2026").error().reasons.front().detail, "21/11/2026");
}

TEST(date, is_read_from_a_form_in_either_way) {
    EXPECT_EQ(parse_date("2026-11-21").value(), parse_date("21-11-2026").value());
    EXPECT_EQ(parse_date("16-3-2026").value(), date_of(2026, 3, 16));
    EXPECT_FALSE(parse_date("11-21-2026"));
    EXPECT_FALSE(parse_date(""));
}

TEST(date, is_written_in_dutch) {
    const auto day = date_of(2026, 12, 18);
    EXPECT_EQ(iso(day), "2026-12-18");
    EXPECT_EQ(long_date(day), "vrijdag 18 december 2026");
    EXPECT_EQ(medium_date(day), "18 december 2026");
    EXPECT_EQ(short_date(day), "18 dec");
    EXPECT_EQ(short_date(date_of(2026, 3, 1)), "1 mrt");
    EXPECT_EQ(long_date(date_of(2026, 3, 1)), "zondag 1 maart 2026");
}

TEST(date, knows_its_weekend) {
    EXPECT_TRUE(is_weekend(date_of(2026, 11, 21)));
    EXPECT_TRUE(is_weekend(date_of(2026, 11, 22)));
    EXPECT_FALSE(is_weekend(date_of(2026, 11, 23)));
}

TEST(moment, is_read_as_postgresql_and_programs_write_it) {
    const auto moment = parse_moment("2026-11-21T18:22:01.123456Z").value();
    EXPECT_EQ(iso(moment), "2026-11-21T18:22:01.123456Z");
    for (const auto* text :
         {"2026-11-21T18:22:01.123456+00:00", "2026-11-21 18:22:01.123456+00", "2026-11-21 19:22:01.123456+01",
          "2026-11-21T12:52:01.123456-05:30", "2026-11-21T18:22:01.123456789Z"})
        EXPECT_EQ(parse_moment(text).value(), moment) << text;
    EXPECT_EQ(iso(parse_moment("2026-11-21T18:22:01.5Z").value()), "2026-11-21T18:22:01.500000Z");
    EXPECT_EQ(iso(parse_moment("2026-11-21T18:22Z").value()), "2026-11-21T18:22:00.000000Z");
    EXPECT_EQ(iso(parse_moment("1969-12-31T23:59:59.999999Z").value()), "1969-12-31T23:59:59.999999Z");
}

TEST(moment, is_refused_when_it_cannot_be_one) {
    for (const auto* text : {"", "2026-11-21", "2026-11-21T18:22:01", "2026-11-21T24:00:00Z", "2026-11-21T18:60:00Z",
                             "2026-11-21T18:22:60Z", "2026-02-31T18:22:01Z", "2026-11-21T18:22:01.Z",
                             "2026-11-21T18:22:01Zx", "2026-11-21T18:22:01+1", "2026-11-21_18:22:01Z", "infinity"})
        EXPECT_FALSE(parse_moment(text)) << text;
}

}  // namespace
}  // namespace bolwerk::engine
