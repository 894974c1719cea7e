#include "engine/money.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <numeric>

namespace bolwerk::engine {
namespace {

TEST(money, is_written_in_dutch_with_a_space_that_does_not_break) {
    EXPECT_EQ(euros(euro(248'500)), "€\u00a0248.500");
    EXPECT_EQ(euros(euro(248'500, 25)), "€\u00a0248.500,25");
    EXPECT_EQ(euros(euro(248'500, 5)), "€\u00a0248.500,05");
    EXPECT_EQ(euros(euro(0)), "€\u00a00");
    EXPECT_EQ(euros(euro(999)), "€\u00a0999");
    EXPECT_EQ(euros(euro(1'000'000)), "€\u00a01.000.000");
    EXPECT_EQ(euros(-euro(1'250)), "€\u00a0-1.250");
    EXPECT_EQ(euros(Cents{-5}), "€\u00a0-0,05");
    EXPECT_EQ(amount_text(Cents{std::numeric_limits<std::int64_t>::min()}), "-92.233.720.368.547.758,08");
}

TEST(money, is_read_as_dutch_people_type_it) {
    for (const auto* text : {"1.234,56", "1234,56", " 1.234,56 ", "€ 1.234,56", "€1234,56", "€\u00a01.234,56"})
        EXPECT_EQ(parse_amount(text).value(), euro(1'234, 56)) << text;
    EXPECT_EQ(parse_amount("1.234").value(), euro(1'234));
    EXPECT_EQ(parse_amount("1234").value(), euro(1'234));
    EXPECT_EQ(parse_amount("1.234,-").value(), euro(1'234));
    EXPECT_EQ(parse_amount("12,5").value(), euro(12, 50));
    EXPECT_EQ(parse_amount("0,01").value(), Cents{1});
    EXPECT_EQ(parse_amount("-12,50").value(), -euro(12, 50));
    EXPECT_EQ(parse_amount("€ -12,50").value(), -euro(12, 50));
    EXPECT_EQ(parse_amount("99.999.999.999,99").value(), largest_amount);
}

TEST(money, is_refused_when_it_can_be_read_in_two_ways) {
    for (const auto* text : {"1,234.56", "1,234",  "1.23",   "1234.56", "1.2345", "12.34.567", "1234.567",
                             ".500",     "1.",     "1..234", ",50",     "1,",     "1,2,3",     "1 234",
                             "1e3",      "12,345", "--5",    "-€ -5",   "vijf",   "1.234,5x",  "١٢"}) {
        const auto amount = parse_amount(text);
        ASSERT_FALSE(amount) << text;
        EXPECT_EQ(
            amount.error().reasons.front().sentence,
            "Schrijf het bedrag met punten voor duizendtallen en een komma voor de centen, bijvoorbeeld 1.234,56.");
        EXPECT_EQ(amount.error().reasons.front().detail, text);
    }
}

TEST(money, is_refused_when_it_is_missing_or_too_large) {
    for (const auto* text : {"", "  ", "€", "-"})
        EXPECT_EQ(parse_amount(text).error().reasons.front().sentence, "Vul een bedrag in, bijvoorbeeld 1.234,56.")
            << text;
    for (const auto* text : {"100.000.000.000", "99999999999999999999999999", "9223372036854775808"})
        EXPECT_EQ(parse_amount(text).error().reasons.front().sentence, "Dit bedrag is te groot.") << text;
}

TEST(money, that_was_written_is_read_back) {
    for (std::int64_t value = -250'000; value < 250'000; value += 37)
        ASSERT_EQ(parse_amount(euros(Cents{value})).value(), Cents{value}) << value;
}

TEST(money, is_shared_to_the_last_cent) {
    EXPECT_EQ(equal_shares(euro(1'442), 3), (std::vector{Cents{48'067}, Cents{48'067}, Cents{48'066}}));
    EXPECT_EQ(equal_shares(euro(10), 1), std::vector{euro(10)});
    for (const auto total : {Cents{100}, Cents{-101}, Cents{2}, Cents{0}}) {
        const auto shares = equal_shares(total, 7);
        EXPECT_EQ(std::accumulate(shares.begin(), shares.end(), Cents{}), total);
    }
}

}  // namespace
}  // namespace bolwerk::engine
