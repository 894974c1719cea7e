#include "web/documents/child_process.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>

namespace bolwerk::web {
namespace {

bool is_free(int number) { return ::fcntl(number, F_GETFD) < 0; }

/// While this lives, three more files can be opened and no fourth.
class ThreeLeft {
public:
    ThreeLeft() {
        ::getrlimit(RLIMIT_NOFILE, &before_);
        rlimit now = before_;
        for (now.rlim_cur = 0; free_.size() < 3; ++now.rlim_cur)
            if (is_free(static_cast<int>(now.rlim_cur))) free_.push_back(static_cast<int>(now.rlim_cur));
        ::setrlimit(RLIMIT_NOFILE, &now);
    }
    ThreeLeft(const ThreeLeft&) = delete;
    ThreeLeft& operator=(const ThreeLeft&) = delete;
    ~ThreeLeft() { ::setrlimit(RLIMIT_NOFILE, &before_); }

    bool still() const { return std::ranges::all_of(free_, is_free); }

private:
    rlimit before_{};
    std::vector<int> free_;
};

std::ptrdiff_t own_folders() {
    const auto prefix = "bolwerk-scratch-" + std::to_string(::getpid()) + "-";
    return std::ranges::count_if(
        std::filesystem::directory_iterator(std::filesystem::temp_directory_path()),
        [&](const auto& entry) { return entry.path().filename().string().starts_with(prefix); });
}

// The first channel stayed open for good when there was no room for the second.
TEST(ChildProcess, that_gets_one_channel_and_no_second_leaves_nothing_open_and_no_folder) {
    const auto folders = own_folders();
    {
        const ThreeLeft left;
        EXPECT_THROW(ChildProcess({"/bin/cat"}, {}), ChildGone);
        EXPECT_TRUE(left.still());
    }
    EXPECT_EQ(own_folders(), folders);
}

TEST(ChildProcess, that_does_not_start_leaves_no_folder) {
    const auto folders = own_folders();
    EXPECT_THROW(ChildProcess({"/bin/er-is-geen-programma-met-deze-naam"}, {}), ChildGone);
    EXPECT_EQ(own_folders(), folders);
}

}  // namespace
}  // namespace bolwerk::web
