#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/crash/server_process.hpp"

namespace bolwerk::web {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view serves = "serves on http://127.0.0.1:";

fs::path program() { return fs::read_symlink("/proc/self/exe").parent_path().parent_path() / "bolwerk"; }

/// Becomes the program, with what it says going to the pipe and its log to a file. Ends with the test, however that
/// ends.
[[noreturn]] void become(const std::vector<std::string>& words, int output, const fs::path& log) {
    std::vector<char*> arguments;
    for (const auto& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::dup2(output, STDOUT_FILENO);
    ::dup2(::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600), STDERR_FILENO);
    ::execv(arguments.front(), arguments.data());
    ::_exit(127);
}

}  // namespace

ServerProcess::ServerProcess(const fs::path& var) : var_(var) {}

ServerProcess::~ServerProcess() {
    if (process_ > 0) kill();
}

void ServerProcess::start() {
    const std::vector<std::string> words{program().string(), "serve",     "--var",
                                         var_.string(),      "--no-demo", "--home",
                                         BOLWERK_SOURCE_DIR, "--port",    std::to_string(port_)};
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("Expected a pipe, but there is none");
    const auto log = var_ / "server.log";
    process_ = ::fork();
    if (process_ == 0) become(words, ends[1], log);
    ::close(ends[1]);
    read_until_it_serves(ends[0]);
    // What it says from here on is for nobody.
    ::close(ends[0]);
}

void ServerProcess::read_until_it_serves(int from) {
    std::string said;
    std::array<char, 1024> part;
    for (;;) {
        const auto size = ::read(from, part.data(), part.size());
        if (size <= 0) {
            ::close(from);
            wait();
            throw std::runtime_error("Expected Bolwerk to serve, but it ended: " + said);
        }
        said.append(part.data(), static_cast<std::size_t>(size));
        const auto found = said.find(serves);
        if (found == std::string::npos || said.find('\n', found) == std::string::npos) continue;
        port_ = static_cast<std::uint16_t>(std::stoi(said.substr(found + serves.size())));
        return;
    }
}

void ServerProcess::kill() {
    ::kill(process_, SIGKILL);
    wait();
}

int ServerProcess::stop() {
    ::kill(process_, SIGTERM);
    return wait();
}

int ServerProcess::wait() {
    int status = 0;
    while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
    }
    process_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace bolwerk::web
