// The program itself, `bolwerk serve`, as a process that can be killed and started again on the same port.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>

namespace bolwerk::web {

class ServerProcess {
public:
    /// Starts nothing yet. The program is the one that was built beside this test.
    explicit ServerProcess(const std::filesystem::path& var);
    ServerProcess(const ServerProcess&) = delete;
    ServerProcess& operator=(const ServerProcess&) = delete;
    ~ServerProcess();

    /// Comes back when it serves. Throws std::runtime_error with its last words when it ends instead.
    void start();

    /// SIGKILL, and waits until it is gone.
    void kill();

    /// SIGTERM, as an operator stops it: the exit code.
    int stop();

    std::uint16_t port() const { return port_; }

private:
    int wait();
    void read_until_it_serves(int from);

    std::filesystem::path var_;
    std::uint16_t port_ = 0;  ///< 0 until it served once
    pid_t process_ = -1;
};

}  // namespace bolwerk::web
