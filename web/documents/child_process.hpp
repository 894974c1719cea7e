// A program that runs beside this one and answers through pipes; it ends when this value does.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "db/descriptor.hpp"
#include "web/documents/scratch.hpp"

namespace bolwerk::web {

/// The other side ended, or did not answer in time. Says nothing of what was sent.
class ChildGone : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

class ChildProcess {
public:
    using Until = std::chrono::steady_clock::time_point;

    /// Starts in the root folder with these words and this environment and nothing else of ours; TMPDIR is a folder of
    /// its own, removed with it. Throws ChildGone when it cannot start.
    ChildProcess(const std::vector<std::string>& command, std::vector<std::string> environment);
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;
    ~ChildProcess();

    /// Each throws ChildGone when the program ended or the moment passes.
    void write(std::string_view text, Until until);
    std::string read_line(Until until);
    std::string read_bytes(std::size_t count, Until until);

    pid_t id() const { return id_; }

private:
    void wait_for(int file, short event, Until until) const;
    void read_some(Until until);

    Scratch scratch_;
    pid_t id_ = 0;
    db::Descriptor to_, from_;
    std::string read_;  ///< arrived, not yet asked for
};

}  // namespace bolwerk::web
