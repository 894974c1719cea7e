#include "web/log/log.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "engine/json.hpp"

namespace bolwerk::web {
namespace {

class Log : public ::testing::Test {
protected:
    Log() { open_log(LogLevel::info, &text_); }
    ~Log() override { open_log(LogLevel::info); }
    engine::Json line() const { return engine::Json::parse(text_.str()); }
    std::string text() const { return text_.str(); }

private:
    std::ostringstream text_;
};

TEST_F(Log, IsOneJsonLineAnEvent) {
    log_event(LogLevel::warning, "effect_failed",
              {{"request_id", "r1"}, {"case", "PLN-2026-0001"}, {"duration_ms", 12.3456}, {"tries", 3}});
    const auto entry = line();
    EXPECT_EQ(entry["level"], "warning");
    EXPECT_EQ(entry["event"], "effect_failed");
    EXPECT_EQ(entry["request_id"], "r1");
    EXPECT_EQ(entry["case"], "PLN-2026-0001");
    EXPECT_EQ(entry["duration_ms"], 12.346);
    EXPECT_EQ(entry["tries"], 3);
    EXPECT_THAT(entry["time"].get<std::string>(), ::testing::MatchesRegex("....-..-..T..:..:..\\....Z"));
    EXPECT_EQ(text().find('\n'), text().size() - 1);
}

TEST_F(Log, NoTextCanBreakOutOfItsLine) {
    const std::string hostile = "a\"},{\"level\":\"x\n\r\t\x1f\x1e\\ \xff";
    log_event(LogLevel::info, hostile, {{"reason", hostile}});
    EXPECT_EQ(line().size(), 4U);
    EXPECT_THAT(line()["reason"].get<std::string>(), ::testing::StartsWith("a\"},{\"level\":\"x\n"));
}

TEST_F(Log, LeavesOutWhatIsEmptyOrBelowItsLevel) {
    log_event(LogLevel::debug, "detail");
    EXPECT_EQ(text(), "");
    log_event(LogLevel::info, "request", {{"case", ""}});
    EXPECT_FALSE(line().contains("case"));
}

}  // namespace
}  // namespace bolwerk::web
