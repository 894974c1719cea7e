#include "web/files/base64.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace bolwerk::web {
namespace {

TEST(Base64, says_the_examples_of_its_standard) {
    EXPECT_EQ(base64(""), "");
    EXPECT_EQ(base64("f"), "Zg==");
    EXPECT_EQ(base64("foobar"), "Zm9vYmFy");
    EXPECT_EQ(from_base64("Zm9vYg=="), "foob");
    EXPECT_THROW(from_base64("Zm9v?"), std::runtime_error);
}

RC_GTEST_PROP(Base64, gives_back_every_byte, (const std::string& bytes)) {
    RC_ASSERT(from_base64(base64(bytes)) == bytes);
}

}  // namespace
}  // namespace bolwerk::web
