#include "web/commands/settings.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace bolwerk::web {
namespace {

class SettingsOf : public testing::Test {
protected:
    ~SettingsOf() override {
        ::unsetenv("BOLWERK_PORT");
        std::filesystem::remove(file_);
    }

    std::string file_with(const std::string& lines) {
        std::ofstream(file_) << lines;
        return file_;
    }

    static std::string refusal_of(const Given& given) {
        try {
            read_settings(given, false);
        } catch (const UsageError& error) {
            return error.what();
        }
        return "accepted";
    }

private:
    std::string file_ = testing::TempDir() + "bolwerk-settings.properties";
};

TEST_F(SettingsOf, nobody_are_the_defaults_that_the_help_names) {
    const auto settings = read_settings({}, false);
    EXPECT_EQ(settings.address, "127.0.0.1");
    EXPECT_EQ(settings.port, 8080);
    EXPECT_TRUE(settings.workers);
    EXPECT_TRUE(settings.database.empty());
}

TEST_F(SettingsOf, the_command_line_go_before_the_environment_and_that_before_the_file) {
    const auto config = file_with("port = 8001\nthreads = 12\n");
    EXPECT_EQ(read_settings({{"config", config}}, false).port, 8001);
    ::setenv("BOLWERK_PORT", "8002", 1);
    EXPECT_EQ(read_settings({{"config", config}}, false).port, 8002);
    EXPECT_EQ(read_settings({{"config", config}, {"port", "8003"}}, false).port, 8003);
    EXPECT_EQ(read_settings({{"config", config}}, false).threads, 12U);
}

TEST_F(SettingsOf, a_file_may_not_hold_what_nobody_knows) {
    EXPECT_NE(refusal_of({{"config", file_with("prot = 8001\n")}}).find("but it says 'prot'"), std::string::npos);
    EXPECT_NE(refusal_of({{"config", "/nowhere/at/all"}}).find("Expected to read the settings"), std::string::npos);
}

TEST_F(SettingsOf, a_number_is_a_whole_number_within_its_limits) {
    EXPECT_EQ(refusal_of({{"port", "80a"}}), "Expected --port to be a number from 0 to 65535, but it is '80a'");
    EXPECT_EQ(refusal_of({{"port", "70000"}}), "Expected --port to be a number from 0 to 65535, but it is '70000'");
    EXPECT_EQ(refusal_of({{"pool", "0"}}), "Expected --pool to be a number from 2 to 500, but it is '0'");
    EXPECT_EQ(refusal_of({{"threads", ""}}), "Expected --threads to be a number from 1 to 1024, but it is ''");
}

TEST_F(SettingsOf, proxies_are_a_list_and_switches_are_on_or_off) {
    const auto settings = read_settings({{"trusted-proxies", "10.0.0.1, 10.0.0.2"}, {"no-workers", "yes"}}, false);
    EXPECT_EQ(settings.trusted_proxies, (std::vector<std::string>{"10.0.0.1", "10.0.0.2"}));
    EXPECT_FALSE(settings.workers);
    EXPECT_TRUE(read_settings({{"no-workers", "no"}}, false).workers);
}

TEST_F(SettingsOf, a_home_without_templates_is_not_a_home) {
    EXPECT_THROW(read_settings({{"home", "/tmp"}}, true), UsageError);
    EXPECT_EQ(read_settings({{"home", BOLWERK_SOURCE_DIR}}, true).home, BOLWERK_SOURCE_DIR);
}

}  // namespace
}  // namespace bolwerk::web
