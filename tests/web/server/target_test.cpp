#include "web/server/target.hpp"

#include <gtest/gtest.h>

#include "tests/web/server/running_server.hpp"

namespace bolwerk::web::testing {
namespace {

class HostileTarget : public ::testing::TestWithParam<const char*> {};

TEST_P(HostileTarget, IsRefused) {
    const auto target = read_target(GetParam(), 100);
    ASSERT_FALSE(target);
    EXPECT_EQ(target.error().status, 400);
}

INSTANTIATE_TEST_SUITE_P(Traversal, HostileTarget,
                         ::testing::Values("/../etc/passwd", "/assets/../../x", "/assets/..", "/./a", "/%2e%2e/x",
                                           "/%2E%2e/x", "/.%2e/x", "/a%2f..%2fb", "/a%2F..%2F..%2Fb", "/..%5cx",
                                           "/..\\x", "/a%5C..%5Cb", "/%00", "/a%00.css", "/a%0d%0aX:1", "/a%7f",
                                           "/%c0%ae%c0%ae/x", "/%e0%80%ae/x", "/%ff", "/%zz", "/%2", "/%", "a", "*", "",
                                           "http://x/", "/a#b"));

INSTANTIATE_TEST_SUITE_P(Query, HostileTarget, ::testing::Values("/?a=%ff", "/?a=%00", "/?%=1", "/?a=%4"));

TEST(Target, IsDecodedOnceAndOnlyOnce) {
    EXPECT_EQ(read_target("/terreinen/De%20Mars%20%26%20co", 9)->path, "/terreinen/De Mars & co");
    EXPECT_EQ(read_target("/a+b", 9)->path, "/a+b");
    EXPECT_EQ(read_target("/%252e%252e/x", 9)->path, "/%2e%2e/x");
    EXPECT_EQ(read_target("/caf%C3%A9/..a/b..", 9)->path, "/café/..a/b..");
}

TEST(Target, KeepsRepeatedQueryNamesInOrder) {
    const auto target = read_target("/zaken?staat=open&staat=laat&q=a+b%2Bc&leeg&=x&&naam=", 9);
    EXPECT_EQ(target->query.all("staat"), (std::vector<std::string>{"open", "laat"}));
    EXPECT_EQ(target->query["q"], "a b+c");
    EXPECT_TRUE(target->query.has("leeg"));
    EXPECT_FALSE(target->query.has("anders"));
    EXPECT_EQ(target->query.size(), 6U);
}

TEST(Target, HasALimitedNumberOfFields) { EXPECT_EQ(read_target("/?a&b&c", 2).error().status, 413); }

TEST(LocalAddress, StaysOnThisServer) {
    EXPECT_TRUE(is_local_address("/mijn-werk?x=1"));
    for (const char* away : {"", "zaken", "//evil.example", "/\\evil.example", "https://evil.example", "/a\r\nb"})
        EXPECT_FALSE(is_local_address(away)) << away;
}

TEST(Target, OverTheWireATraversalNeverReachesAHandler) {
    RunningServer running;
    for (const char* path : {"/assets/../x", "/assets/%2e%2e/x", "/assets/..%2fx", "/assets/%c0%ae%c0%ae/x"})
        EXPECT_EQ(running.client().ask(get(path)).status, 400) << path;
    EXPECT_TRUE(running.handled().empty());
}

}  // namespace
}  // namespace bolwerk::web::testing
