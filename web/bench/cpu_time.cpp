#include "web/bench/cpu_time.hpp"

#include <algorithm>
#include <cctype>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <string>

namespace bolwerk::web {
namespace {

namespace fs = std::filesystem;

double seconds_of(clockid_t clock) {
    timespec time{};
    ::clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// The process that started this one; 0 when it is gone.
pid_t parent_of(const fs::path& process) {
    std::ifstream file(process / "stat");
    std::string text;
    std::getline(file, text);
    const auto name_ends = text.rfind(')');  // a name may hold blanks
    return name_ends == std::string::npos ? 0 : static_cast<pid_t>(std::atol(text.c_str() + name_ends + 4));
}

/// Linux counts it in nanoseconds.
double seconds_run(const fs::path& process) {
    double nanoseconds = 0;
    std::ifstream(process / "schedstat") >> nanoseconds;
    return nanoseconds / 1e9;
}

bool is_process(const fs::path& path) {
    const auto name = path.filename().string();
    return std::ranges::all_of(name, [](unsigned char letter) { return std::isdigit(letter) != 0; });
}

}  // namespace

CpuTime cpu_time(pid_t postmaster) {
    CpuTime time{.process = seconds_of(CLOCK_PROCESS_CPUTIME_ID), .database = {}};
    for (const auto& entry : fs::directory_iterator("/proc"))
        if (is_process(entry.path()) && parent_of(entry.path()) == postmaster)
            time.database[std::stoi(entry.path().filename().string())] = seconds_run(entry.path());
    return time;
}

double database_between(const CpuTime& before, const CpuTime& after) {
    double seconds = 0;
    for (const auto& [process, ran] : after.database) {
        const auto earlier = before.database.find(process);
        seconds += ran - (earlier == before.database.end() ? 0 : earlier->second);
    }
    return seconds;
}

double cpu_time_of_thread() { return seconds_of(CLOCK_THREAD_CPUTIME_ID); }

}  // namespace bolwerk::web
