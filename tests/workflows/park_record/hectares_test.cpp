#include "workflows/park_record/hectares.hpp"

#include <gtest/gtest.h>

namespace bolwerk::workflows::ibis {
namespace {

constexpr DecimalSigns nothing_seen{};
constexpr DecimalSigns point_seen{true, false};
constexpr DecimalSigns comma_seen{false, true};

SquareMetres read(std::string_view text, DecimalSigns seen = nothing_seen) {
    const auto area = parse_hectares(text, seen);
    return area ? *area : -1;
}

TEST(Hectares, are_read_exactly_to_the_square_metre) {
    EXPECT_EQ(read("66.1915"), 661'915);
    EXPECT_EQ(read("0"), 0);
    EXPECT_EQ(read("2728"), 27'280'000);
    EXPECT_EQ(read("2.5"), 25'000);
    EXPECT_EQ(read(".5"), 5'000);
}

TEST(Hectares, may_have_a_decimal_comma) { EXPECT_EQ(read("66,1915"), 661'915); }

TEST(Hectares, may_have_thousands_in_either_manner) {
    EXPECT_EQ(read("1.234,5"), 12'345'000);
    EXPECT_EQ(read("1,234.5"), 12'345'000);
    EXPECT_EQ(read("1.234.567"), 12'345'670'000);
    EXPECT_EQ(read("12.34,5"), -1);
    EXPECT_EQ(read("1.2.3"), -1);
}

TEST(Hectares, keep_three_decimals_as_decimals_when_the_file_writes_them_so) {
    EXPECT_EQ(read("50.869", point_seen), 508'690);
    EXPECT_EQ(read("50,869", comma_seen), 508'690);
    EXPECT_EQ(read("50.869"), 508'690);
}

TEST(Hectares, are_refused_when_nobody_can_tell_thousands_from_decimals) {
    EXPECT_EQ(read("1.234", comma_seen), -1);
    EXPECT_EQ(read("1,234", point_seen), -1);
    EXPECT_EQ(read("0.234", comma_seen), 2'340) << "a thousand never begins with a zero";
    EXPECT_EQ(read("1.2345", comma_seen), 12'345);
}

TEST(Hectares, round_the_fifth_decimal) {
    EXPECT_EQ(read("1.00005"), 10'001);
    EXPECT_EQ(read("1.00004999"), 10'000);
    EXPECT_EQ(read("0.99995"), 10'000);
}

TEST(Hectares, are_refused_when_they_are_no_number_or_negative) {
    for (const auto* text :
         {"", "-", ".", ",", "5.", "1e3", "NaN", "inf", "0x10", "+3", "3 ha", "1 234", "−3", "--3", "٣"})
        EXPECT_EQ(read(text), -1) << text;
    EXPECT_EQ(parse_hectares("-3.5", nothing_seen).error().reasons.front().sentence, "Dit getal is negatief.");
    EXPECT_EQ(parse_hectares("9999999999", nothing_seen).error().reasons.front().sentence, "Dit getal is te groot.");
    EXPECT_EQ(read("-0"), 0);
}

TEST(Hectares, show_which_sign_a_file_uses) {
    const auto shown_by = [](std::string_view text) {
        DecimalSigns seen;
        notice_decimal_sign(text, seen);
        return std::pair{seen.point, seen.comma};
    };
    EXPECT_EQ(shown_by("3.1"), (std::pair{true, false}));
    EXPECT_EQ(shown_by("3,1"), (std::pair{false, true}));
    EXPECT_EQ(shown_by("1.234,5"), (std::pair{false, true}));
    EXPECT_EQ(shown_by("1.234"), (std::pair{false, false}));
    EXPECT_EQ(shown_by("0.234"), (std::pair{true, false}));
    EXPECT_EQ(shown_by("12"), (std::pair{false, false}));
    EXPECT_EQ(shown_by("a.b"), (std::pair{false, false}));
}

TEST(Hectares, are_written_exactly_for_the_database_and_rounded_for_a_person) {
    EXPECT_EQ(exact_hectares(661'915), "66.1915");
    EXPECT_EQ(exact_hectares(5), "0.0005");
    EXPECT_EQ(dutch_hectares(661'915), "66,19");
    EXPECT_EQ(dutch_hectares(999'999), "100,00");
}

}  // namespace
}  // namespace bolwerk::workflows::ibis
