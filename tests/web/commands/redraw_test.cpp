#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "web/commands/commands.hpp"
#include "workflows/subsidy/lots.hpp"

namespace bolwerk::web {
namespace {

using workflows::subsidy_rules::draw;
using workflows::subsidy_rules::Protocol;

class Redraw : public testing::Test {
protected:
    ~Redraw() override { std::filesystem::remove(file_); }

    Protocol drawn() const {
        return draw({"SUB-2026-0001", "SUB-2026-0002"}, 7, "2026-03-04", {"Petra Blom", "Jan Vos"}).value();
    }

    int run(const std::string& text) {
        std::ofstream(file_) << text;
        Invocation invocation;
        invocation.words = {file_};
        testing::internal::CaptureStdout();
        testing::internal::CaptureStderr();
        const int code = redraw_lots(invocation);
        shown_ = testing::internal::GetCapturedStdout();
        said_ = testing::internal::GetCapturedStderr();
        return code;
    }

    std::string shown_, said_;

private:
    const std::string file_ = testing::TempDir() + "redraw_" + std::to_string(::getpid()) + ".json";
};

TEST_F(Redraw, ShowsTheOrderOfAProtocolThatIsRight) {
    const auto protocol = drawn();
    EXPECT_EQ(run(to_json(protocol).dump()), 0);
    EXPECT_EQ(shown_, "1. " + protocol.order[0] + "\n2. " + protocol.order[1] + "\n");
}

TEST_F(Redraw, SaysSoWhenTheOrderIsAnother) {
    auto protocol = drawn();
    std::swap(protocol.order[0], protocol.order[1]);
    EXPECT_EQ(run(to_json(protocol).dump()), 1);
    EXPECT_NE(said_.find("gives another one"), std::string::npos);
}

TEST_F(Redraw, SaysSoWhenOneWitnessSawItOrNobodySaysThatNoneHadAnInterest) {
    auto alone = drawn();
    alone.witnesses = {"Petra Blom", "petra  blom"};
    EXPECT_EQ(run(to_json(alone).dump()), 1);
    EXPECT_NE(said_.find("two different witnesses"), std::string::npos);
    auto silent = to_json(drawn());
    silent.erase("without_interest");
    EXPECT_EQ(run(silent.dump()), 1);
    EXPECT_NE(said_.find("no witness had an interest"), std::string::npos);
}

TEST_F(Redraw, RefusesAFileThatIsNoProtocol) {
    std::ofstream(testing::TempDir() + "no_protocol.json") << "{\"seed\": 1";
    Invocation invocation;
    invocation.words = {testing::TempDir() + "no_protocol.json"};
    EXPECT_THROW(redraw_lots(invocation), std::runtime_error);
    std::filesystem::remove(invocation.words.front());
}

}  // namespace
}  // namespace bolwerk::web
