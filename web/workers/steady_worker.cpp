#include "web/workers/steady_worker.hpp"

#include <algorithm>

#include "web/log/log.hpp"

namespace bolwerk::web {
namespace {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

constexpr auto shortest_recovery = 1000ms, longest_recovery = 30'000ms;

}  // namespace

SteadyWorker::SteadyWorker(std::string name, Rest rest, std::function<int()> serve, std::shared_ptr<Bell> bell)
    : name_(std::move(name)), rest_(rest), serve_(std::move(serve)), bell_(std::move(bell)), thread_([this] {
          work();
      }) {}

SteadyWorker::~SteadyWorker() {
    stopping_ = true;
    bell_->ring();
    thread_.join();
}

/// What went wrong is not tried again sooner because somebody rings; only stopping ends the pause.
void SteadyWorker::recover(std::chrono::milliseconds time) {
    const auto until = Steady::now() + time;
    for (auto now = Steady::now(); now < until && !stopping_; now = Steady::now())
        bell_->wait(std::chrono::ceil<std::chrono::milliseconds>(until - now));
}

void SteadyWorker::work() {
    auto pause = 0ms, recovery = 0ms;
    while (!stopping_) try {
            pause = serve_() > 0 ? 0ms : rest_.after(pause);
            recovery = 0ms;
            if (bell_->wait(pause)) pause = 0ms;
        } catch (const std::exception& error) {
            recovery = std::clamp<std::chrono::milliseconds>(recovery * 2, shortest_recovery, longest_recovery);
            log_event(LogLevel::error, name_ + "_wait", {{"pause_ms", recovery.count()}, {"reason", error.what()}});
            recover(recovery);
        }
}

}  // namespace bolwerk::web
