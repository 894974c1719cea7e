#include "web/commands/console.hpp"

#include <unistd.h>

#include <iostream>

#include "web/commands/program_output.hpp"

namespace bolwerk::web {
namespace {

using Clock = std::chrono::steady_clock;

bool on_a_terminal() {
    static const bool yes = ::isatty(STDOUT_FILENO) == 1;
    return yes;
}

/// Where steps are told.
std::ostream* told = &std::cout;

}  // namespace

void say(std::string_view line) { *told << line << std::endl; }

void leave_output_to_programs(bool leave) { told = leave ? &std::cerr : &std::cout; }

void say_error(std::string_view sentence) { std::cerr << "bolwerk: " << sentence << std::endl; }

std::string seconds_since(Clock::time_point began) {
    const auto tenths = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - began).count() / 100;
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " s";
}

Progress::~Progress() {
    if (moving_) std::cout << "\r\033[K" << std::flush;
}

void Progress::at(std::int64_t done, std::int64_t all) {
    using namespace std::chrono_literals;
    if (Clock::now() - shown_ < (on_a_terminal() ? 100ms : 5000ms)) return;
    shown_ = Clock::now();
    moving_ = on_a_terminal();
    std::cout << (moving_ ? "\r\033[K" : "") << "  … " << what_ << "  " << done << " of " << all
              << (moving_ ? "" : "\n") << std::flush;
}

}  // namespace bolwerk::web
