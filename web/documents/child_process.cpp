#include "web/documents/child_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>

namespace bolwerk::web {
namespace {

Scratch own_folder() try { return Scratch(); } catch (const std::runtime_error& problem) {
    throw ChildGone(problem.what());
}

std::vector<char*> pointers_to(const std::vector<std::string>& texts) {
    std::vector<char*> words;
    for (const auto& text : texts) words.push_back(const_cast<char*>(text.c_str()));
    words.push_back(nullptr);
    return words;
}

struct Ends {
    db::Descriptor ours, theirs;
};

/// A socket, so that writing to a child that died is an error and not a signal.
Ends two_ends() {
    std::array<int, 2> ends{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        throw ChildGone("Expected a channel to another program, but none could be made");
    ::fcntl(ends[0], F_SETFL, ::fcntl(ends[0], F_GETFL) | O_NONBLOCK);
    return {db::Descriptor(ends[0]), db::Descriptor(ends[1])};
}

pid_t start(const std::vector<std::string>& command, const std::vector<std::string>& environment, int input,
            int output) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addchdir_np(&actions, "/");
    posix_spawn_file_actions_adddup2(&actions, input, 0);
    posix_spawn_file_actions_adddup2(&actions, output, 1);
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    const auto words = pointers_to(command);
    const int failed =
        ::posix_spawn(&child, words.front(), &actions, nullptr, words.data(), pointers_to(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    return failed == 0 ? child : 0;
}

}  // namespace

ChildProcess::ChildProcess(const std::vector<std::string>& command, std::vector<std::string> environment)
    : scratch_(own_folder()) {
    auto input = two_ends(), output = two_ends();
    environment.push_back("TMPDIR=" + scratch_.path.string());
    id_ = start(command, environment, input.theirs.get(), output.theirs.get());
    to_ = std::move(input.ours);
    from_ = std::move(output.ours);
    if (id_ == 0) throw ChildGone("Expected to start " + command.front() + ", but it did not start");
}

ChildProcess::~ChildProcess() {
    ::kill(id_, SIGKILL);
    while (::waitpid(id_, nullptr, 0) < 0 && errno == EINTR) {
    }
}

void ChildProcess::wait_for(int file, short event, Until until) const {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now()).count();
    pollfd one{file, event, 0};
    const int ready = left > 0 ? ::poll(&one, 1, static_cast<int>(left)) : 0;
    if (ready == 0) throw ChildGone("Expected an answer in time, but it did not come");
    if (ready < 0 && errno != EINTR) throw ChildGone("Expected to wait for another program, but that failed");
}

void ChildProcess::write(std::string_view text, Until until) {
    while (!text.empty()) {
        const auto size = ::send(to_.get(), text.data(), text.size(), MSG_NOSIGNAL);
        if (size >= 0)
            text.remove_prefix(static_cast<std::size_t>(size));
        else if (errno == EAGAIN)
            wait_for(to_.get(), POLLOUT, until);
        else if (errno != EINTR)
            throw ChildGone("Expected another program to listen, but it ended");
    }
}

void ChildProcess::read_some(Until until) {
    std::array<char, 16384> part;
    const auto size = ::recv(from_.get(), part.data(), part.size(), 0);
    if (size > 0)
        read_.append(part.data(), static_cast<std::size_t>(size));
    else if (size < 0 && errno == EAGAIN)
        wait_for(from_.get(), POLLIN, until);
    else if (size == 0 || errno != EINTR)
        throw ChildGone("Expected another program to answer, but it ended");
}

std::string ChildProcess::read_line(Until until) {
    auto end = read_.find('\n');
    for (; end == std::string::npos; end = read_.find('\n')) read_some(until);
    auto line = read_.substr(0, end);
    read_.erase(0, end + 1);
    return line;
}

std::string ChildProcess::read_bytes(std::size_t count, Until until) {
    while (read_.size() < count) read_some(until);
    auto bytes = read_.substr(0, count);
    read_.erase(0, count);
    return bytes;
}

}  // namespace bolwerk::web
