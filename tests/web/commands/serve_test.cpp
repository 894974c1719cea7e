#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "web/commands/commands.hpp"
#include "web/server/listener.hpp"

namespace bolwerk::web {
namespace {

TEST(Serve, says_that_a_port_is_taken_before_it_makes_a_database) {
    const Listener other("127.0.0.1", 0);
    const auto var = std::filesystem::path(testing::TempDir()) / ("serve_" + std::to_string(::getpid()));
    Invocation invocation;
    invocation.settings = {.var = var, .address = "127.0.0.1", .port = other.port()};
    try {
        serve(invocation);
        FAIL() << "it serves on a port that another program has";
    } catch (const std::runtime_error& error) {
        EXPECT_EQ(error.what(), "Expected to listen on 127.0.0.1:" + std::to_string(other.port()) +
                                    ", but another program already uses that port.");
    }
    EXPECT_FALSE(std::filesystem::exists(var));
}

}  // namespace
}  // namespace bolwerk::web
