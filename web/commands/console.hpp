// How a command talks to whoever started it: one line a step, and one moving line for what takes long.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace bolwerk::web {

/// A line on the standard output, at once.
void say(std::string_view line);

/// The one sentence before a command gives up, on the error output.
void say_error(std::string_view sentence);

/// "1.2 s" since then.
std::string seconds_since(std::chrono::steady_clock::time_point began);

/// How far something is. On a terminal one line that changes, elsewhere a line every five seconds.
class Progress {
public:
    explicit Progress(std::string what) : what_(std::move(what)) {}
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress();

    void at(std::int64_t done, std::int64_t all);

private:
    std::string what_;
    std::chrono::steady_clock::time_point shown_ = std::chrono::steady_clock::now();
    bool moving_ = false;
};

}  // namespace bolwerk::web
