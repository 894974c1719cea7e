#include "web/pages/signals/reporter_seal.hpp"

#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace bolwerk::web {
namespace {

using testing::HasSubstr;
using testing::Not;

const ReporterSeal seal{std::string(32, 'k')};
constexpr auto who = "Ondernemer aan de kade";

TEST(ReporterSeal, OpensWhatItSealedForTheSameSignal) {
    const auto closed = seal.sealed(who, "SIG-2026-0001");
    EXPECT_THAT(closed, Not(HasSubstr("Ondernemer")));
    EXPECT_EQ(seal.opened(closed, "SIG-2026-0001"), who);
    EXPECT_NE(closed, seal.sealed(who, "SIG-2026-0001")) << "twice the same person does not look the same";
}

TEST(ReporterSeal, StaysClosedForAnotherSignalAnotherKeyAndWhatWasChanged) {
    auto closed = seal.sealed(who, "SIG-2026-0001");
    EXPECT_FALSE(seal.opened(closed, "SIG-2026-0002"));
    EXPECT_FALSE(ReporterSeal(std::string(32, 'x')).opened(closed, "SIG-2026-0001"));
    EXPECT_NE(ReporterSeal(std::string(32, 'x')).key_id(), seal.key_id());
    closed.back() = static_cast<char>(closed.back() ^ 1);
    EXPECT_FALSE(seal.opened(closed, "SIG-2026-0001"));
    EXPECT_FALSE(seal.opened("kort", "SIG-2026-0001"));
}

TEST(ReporterSeal, TakesItsKeyFromTheFileThatIsNamedAndSaysWhenThereIsNone) {
    const auto path = std::filesystem::temp_directory_path() / ("bolwerk-key-" + std::to_string(::getpid()));
    ::setenv("BOLWERK_REPORTER_KEY_FILE", path.c_str(), 1);
    EXPECT_THROW(ReporterSeal::from_setting(), std::runtime_error) << "the file is not there";
    std::ofstream(path) << "a2V5\n";
    EXPECT_THROW(ReporterSeal::from_setting(), std::runtime_error) << "too short";
    std::ofstream(path) << "a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s=\n";
    EXPECT_EQ(ReporterSeal::from_setting()->key_id(), seal.key_id());
    EXPECT_EQ(ReporterSeal::from_file(path).key_id(), seal.key_id());
    ::unsetenv("BOLWERK_REPORTER_KEY_FILE");
    std::filesystem::remove(path);
    try {
        ReporterSeal::from_file(path);
        FAIL() << "the old key is gone";
    } catch (const std::runtime_error& error) {
        EXPECT_THAT(error.what(), HasSubstr("on the first line of " + path.string() + ", but it is not there"));
    }
    EXPECT_FALSE(ReporterSeal::from_setting());
}

}  // namespace
}  // namespace bolwerk::web
