#include "engine/iban.hpp"

#include <gtest/gtest.h>

namespace bolwerk::engine {
namespace {

TEST(Iban, IsKnownByItsLengthAndCheckDigits) {
    EXPECT_TRUE(is_iban("NL91 ABNA 0417 1643 00"));
    EXPECT_TRUE(is_iban("nl91abna0417164300"));
    EXPECT_FALSE(is_iban("NL92 ABNA 0417 1643 00"));
    EXPECT_FALSE(is_iban("NL91 ABNA 0417 1643 0"));
    EXPECT_FALSE(is_iban("NL91 ABNA 0417 1643 0O"));
    EXPECT_FALSE(is_iban("XX91 ABNA 0417 1643 00"));
    EXPECT_FALSE(is_iban("N"));
    EXPECT_FALSE(is_iban("NL91ABNA04171643-0"));
}

TEST(Iban, IsFoundInATextAsAWholeWordAndNoFurther) {
    const std::string_view text = "Betaal op NL91 ABNA 0417 1643 00 voor vrijdag";
    EXPECT_EQ(iban_at(text, 10), 22U);
    EXPECT_EQ(iban_at(text, 11), 0U);
    EXPECT_EQ(iban_at("xNL91ABNA0417164300", 1), 0U);
    EXPECT_EQ(iban_at("NL91ABNA04171643001", 0), 0U);
    EXPECT_EQ(iban_at("NL91ABNA", 0), 0U);
}

}  // namespace
}  // namespace bolwerk::engine
