#include "web/documents/scratch.hpp"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>

namespace bolwerk::web {
namespace {

namespace fs = std::filesystem;

/// The number of a process that is no more.
pid_t gone() {
    const auto child = ::fork();
    if (child == 0) ::_exit(0);
    ::waitpid(child, nullptr, 0);
    return child;
}

fs::path left_by(pid_t process, int days_ago) {
    const auto folder = fs::temp_directory_path() /
                        ("bolwerk-scratch-" + std::to_string(process) + "-proef" + std::to_string(days_ago));
    fs::create_directory(folder);
    fs::last_write_time(folder, fs::file_time_type::clock::now() - std::chrono::hours{24 * days_ago});
    return folder;
}

TEST(ScratchFolders, of_a_process_that_was_killed_are_removed_and_those_of_one_that_works_stay) {
    const auto killed = gone();
    const auto old = left_by(killed, 2), fresh = left_by(killed, 0), own = left_by(::getpid(), 2);
    const auto strange = fs::temp_directory_path() / ("bolwerk-scratch-niemand-" + std::to_string(::getpid()));
    fs::create_directory(strange);
    fs::last_write_time(strange, fs::file_time_type::clock::now() - std::chrono::hours{48});
    forget_left_folders();
    EXPECT_FALSE(fs::exists(old));
    for (const auto& stays : {fresh, own, strange}) {
        EXPECT_TRUE(fs::exists(stays)) << stays;
        fs::remove(stays);
    }
}

TEST(ScratchFolders, are_gone_with_the_work) {
    fs::path path;
    {
        const Scratch scratch;
        path = scratch.path;
        EXPECT_TRUE(fs::exists(scratch.put("brief.pdf", "%PDF")));
    }
    EXPECT_FALSE(fs::exists(path));
}

}  // namespace
}  // namespace bolwerk::web
