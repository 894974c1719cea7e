#include "engine/term/csv.hpp"

#include <gtest/gtest.h>

namespace bolwerk::engine::term {
namespace {

using Fields = std::vector<std::string>;

TEST(csv, is_cut_at_commas_and_line_ends) {
    const auto csv = read_csv("a,b\n\n1,\r\n,2");
    ASSERT_EQ(csv.records.size(), 3U);
    EXPECT_EQ(csv.records[0].fields, (Fields{"a", "b"}));
    EXPECT_EQ(csv.records[1].fields, (Fields{"1", ""}));
    EXPECT_EQ(csv.records[1].line, 3);
    EXPECT_EQ(csv.records[2].fields, (Fields{"", "2"}));
}

TEST(csv, keeps_what_stands_in_quotes) {
    const auto csv = read_csv("\"a,\"\"b\"\"\",\"two\nlines\"\nnext,row");
    ASSERT_EQ(csv.records.size(), 2U);
    EXPECT_EQ(csv.records[0].fields, (Fields{"a,\"b\"", "two\nlines"}));
    EXPECT_EQ(csv.records[1].line, 3);
}

TEST(csv, sees_broken_quotes) {
    EXPECT_FALSE(read_csv("a\n\"never closed,1\n2").records[1].whole);
    EXPECT_FALSE(read_csv("\"a\"b,c").records[0].whole);
    EXPECT_TRUE(read_csv("a\"b,\"\"").records[0].whole);
}

TEST(csv, knows_the_manner_of_the_spreadsheet) {
    const auto csv = read_csv(
        "\xef\xbb\xbf"
        "a;b\r\n1;2\r\n");
    EXPECT_TRUE(csv.byte_order_mark);
    EXPECT_TRUE(csv.carriage_returns);
    EXPECT_EQ(csv.separator, ';');
    EXPECT_EQ(csv_line({"x;y", "z"}, csv), "\"x;y\";z\r\n");
    EXPECT_TRUE(read_csv("").records.empty());
    EXPECT_TRUE(read_csv("\n\r\n").records.empty());
}

TEST(csv, that_was_written_is_read_back) {
    const Fields odd{"", "plain", "with,comma", "with \"quotes\"", "two\r\nlines", "\"", " space "};
    const auto text = csv_line(odd, {});
    ASSERT_EQ(read_csv(text).records.size(), 1U);
    EXPECT_EQ(read_csv(text).records[0].fields, odd);
}

}  // namespace
}  // namespace bolwerk::engine::term
