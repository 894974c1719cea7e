#include "web/commands/command.hpp"

#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace bolwerk::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;

std::string said(const std::vector<std::string>& line, int code = 0) {
    testing::internal::CaptureStdout();
    EXPECT_EQ(run_command(line), code);
    return testing::internal::GetCapturedStdout();
}

TEST(Command, says_which_build_it_is) { EXPECT_THAT(said({"--version"}), testing::MatchesRegex("Bolwerk [0-9.]+\n")); }

TEST(Command, terms_explains_its_columns_and_units_with_an_example) {
    EXPECT_THAT(said({"terms", "--help"}), AllOf(HasSubstr("event        the day that the term begins after"),
                                                 HasSubstr("days, weeks, months or years"),
                                                 HasSubstr("in_statute   1 when"), HasSubstr("2026-03-18,6,weeks,1")));
}

TEST(Command, import_parks_says_how_it_ends) {
    EXPECT_THAT(said({"import-parks", "--help"}), HasSubstr("with 3 when some were refused"));
}

TEST(Command, says_in_one_sentence_that_the_database_does_not_answer) {
    testing::internal::CaptureStderr();
    EXPECT_EQ(said({"verify", "--database", "host=127.0.0.1 port=1 dbname=bolwerk user=bolwerk_app"}, 1),
              "Database: the PostgreSQL of --database\n");
    EXPECT_THAT(testing::internal::GetCapturedStderr(),
                testing::MatchesRegex(".*Expected to reach PostgreSQL, but it does not answer[^\n]*\n"));
}

TEST(Command, cluster_stop_says_that_there_was_nothing_to_stop) {
    const auto var = std::filesystem::path(testing::TempDir()) / ("stop_" + std::to_string(::getpid()));
    std::filesystem::create_directories(var);
    EXPECT_EQ(said({"cluster", "stop", "--var", var}),
              "There is no private PostgreSQL in " + var.string() + ": nothing was stopped.\n");
    std::filesystem::remove_all(var);
}

// "Expected terms in x, but: Deze kolom ontbreekt." spoke two languages in one sentence.
TEST(Command, says_in_one_language_what_is_wrong_with_a_file_of_terms) {
    const auto file = std::filesystem::temp_directory_path() / ("terms-" + std::to_string(getpid()) + ".csv");
    const auto told = [&](const std::string& content, int code) {
        std::ofstream(file) << content;
        testing::internal::CaptureStderr();
        said({"terms", file.string(), "--home", BOLWERK_SOURCE_DIR}, code);
        return testing::internal::GetCapturedStderr();
    };
    EXPECT_THAT(told("iets\n", 1),
                AllOf(HasSubstr("Uit " + file.string() + " is niets ingelezen."), testing::Not(HasSubstr("Expected"))));
    EXPECT_THAT(told("event,count,unit,in_statute\n2026-02-31,1,weeks,true\n", 1), HasSubstr(", regel 2: "));
    std::filesystem::remove(file);
}

}  // namespace
}  // namespace bolwerk::web
