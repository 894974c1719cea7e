// A count that is told in a sentence: one of four has, three of four have.
#include "workflows/part_of.hpp"

#include <gtest/gtest.h>

namespace bolwerk::workflows {
namespace {

constexpr OneOrMore has{"heeft", "hebben"}, lies{"ligt", "liggen"}, park{"terrein", "terreinen"};

TEST(PartOf, OneHasAndMoreOrNoneHave) {
    EXPECT_EQ(part_of(0, 4, has), "0 van de 4 hebben");
    EXPECT_EQ(part_of(1, 4, has), "1 van de 4 heeft");
    EXPECT_EQ(part_of(3, 4, has), "3 van de 4 hebben");
}

TEST(PartOf, CountsWhatThereIsByAll) {
    EXPECT_EQ(part_of(1, 19, lies, park), "1 van de 19 terreinen ligt");
    EXPECT_EQ(part_of(12, 19, lies, park), "12 van de 19 terreinen liggen");
    EXPECT_EQ(part_of(0, 1, lies, park), "0 van de 1 terrein ligt");
}

}  // namespace
}  // namespace bolwerk::workflows
