#include "db/process.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "db/descriptor.hpp"

extern char** environ;

namespace bolwerk::db {
namespace {

class Actions {
public:
    Actions() { posix_spawn_file_actions_init(&actions_); }
    Actions(const Actions&) = delete;
    Actions& operator=(const Actions&) = delete;
    ~Actions() { posix_spawn_file_actions_destroy(&actions_); }

    void prepare(int output) {
        posix_spawn_file_actions_addchdir_np(&actions_, "/");
        posix_spawn_file_actions_addopen(&actions_, 0, "/dev/null", O_RDONLY, 0);
        if (output < 0) posix_spawn_file_actions_addopen(&actions_, 1, "/dev/null", O_WRONLY, 0);
        if (output >= 0) posix_spawn_file_actions_adddup2(&actions_, output, 1);
        posix_spawn_file_actions_adddup2(&actions_, 1, 2);
    }

    const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
    posix_spawn_file_actions_t actions_;
};

std::string read_to_end(const Descriptor& from) {
    std::string text;
    std::array<char, 4096> part;
    while (true) {
        const auto size = ::read(from.get(), part.data(), part.size());
        if (size > 0) text.append(part.data(), static_cast<std::size_t>(size));
        if (size == 0 || (size < 0 && errno != EINTR)) return text;
    }
}

int code_of(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

Outcome run(const std::vector<std::string>& command, bool keep_output) {
    std::array<int, 2> pipe{-1, -1};
    if (keep_output && ::pipe2(pipe.data(), O_CLOEXEC) != 0) return {127, "no pipe"};
    const Descriptor ours(pipe[0]);
    Descriptor theirs(pipe[1]);
    Actions actions;
    actions.prepare(theirs.get());
    std::vector<char*> words;
    for (const auto& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    pid_t child = 0;
    const int failed = ::posix_spawnp(&child, words.front(), actions.get(), nullptr, words.data(), environ);
    theirs.close();
    Outcome outcome{127, command.front() + " could not be started"};
    if (failed == 0) {
        outcome.output = keep_output ? read_to_end(ours) : "";
        outcome.code = code_of(child);
    }
    return outcome;
}

}  // namespace bolwerk::db
