#include "workflows/subsidy/recipient_numbers.hpp"

#include <gtest/gtest.h>

#include "engine/iban.hpp"

namespace bolwerk::workflows::subsidy_rules {
namespace {

TEST(RecipientNumbers, KnowAnRsinByTheElevenTest) {
    EXPECT_TRUE(is_rsin("123456782"));
    EXPECT_TRUE(is_rsin("1234.56.782"));
    EXPECT_FALSE(is_rsin("123456783"));
    EXPECT_FALSE(is_rsin("12345678"));
    EXPECT_FALSE(is_rsin("000000000"));
    EXPECT_FALSE(is_rsin("12345678a"));
    EXPECT_FALSE(is_rsin(""));
}

TEST(RecipientNumbers, KnowAKvkNumberByItsEightDigits) {
    EXPECT_TRUE(is_kvk("12345678"));
    EXPECT_FALSE(is_kvk("1234567"));
    EXPECT_FALSE(is_kvk("00000000"));
}

TEST(RecipientNumbers, AcceptAnIbanOfAnotherCountryButTellItApart) {
    EXPECT_TRUE(engine::is_iban("DE89 3704 0044 0532 0130 00"));
    EXPECT_TRUE(engine::is_iban("BE68 5390 0754 7034"));
    EXPECT_FALSE(is_dutch_iban("BE68 5390 0754 7034"));
    EXPECT_TRUE(is_dutch_iban("NL91 ABNA 0417 1643 00"));
}

TEST(RecipientNumbers, ShowAnIbanInGroupsOfFour) {
    EXPECT_EQ(shown_iban("nl91abna0417164300"), "NL91 ABNA 0417 1643 00");
}

}  // namespace
}  // namespace bolwerk::workflows::subsidy_rules
