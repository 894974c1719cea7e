#include "web/workers/steady_worker.hpp"

#include <algorithm>

#include "web/log/log.hpp"

namespace bolwerk::web {
namespace {

using namespace std::chrono_literals;

constexpr auto longest_pause = 30'000ms;

}  // namespace

SteadyWorker::SteadyWorker(std::string name, std::chrono::milliseconds rest, std::function<int()> serve)
    : name_(std::move(name)), rest_(rest), serve_(std::move(serve)), thread_([this] { work(); }) {}

SteadyWorker::~SteadyWorker() {
    {
        const std::lock_guard lock(guard_);
        stopping_ = true;
    }
    woken_.notify_all();
    thread_.join();
}

/// False when it was stopped meanwhile.
bool SteadyWorker::wait(std::chrono::milliseconds time) {
    std::unique_lock lock(guard_);
    return !woken_.wait_for(lock, time, [this] { return stopping_; });
}

void SteadyWorker::work() {
    auto pause = std::chrono::milliseconds(0);
    while (wait(pause)) try {
            pause = serve_() > 0 ? 0ms : rest_;
        } catch (const std::exception& error) {
            pause = std::clamp<std::chrono::milliseconds>(pause * 2, 1000ms, longest_pause);
            log_event(LogLevel::error, name_ + "_wait", {{"pause_ms", pause.count()}, {"reason", error.what()}});
        }
}

}  // namespace bolwerk::web
