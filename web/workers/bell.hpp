// Wakes a worker that rests: something was done that there may be work from.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace bolwerk::web {

/// Rung from any thread, listened to by one.
class Bell {
public:
    void ring() {
        {
            const std::lock_guard lock(guard_);
            rung_ = true;
        }
        heard_.notify_one();
    }

    /// Until it is rung, at most this long; whether it was, since the last time.
    bool wait(std::chrono::milliseconds time) {
        std::unique_lock lock(guard_);
        const bool rang = heard_.wait_for(lock, time, [this] { return rung_; });
        rung_ = false;
        return rang;
    }

private:
    std::mutex guard_;
    std::condition_variable heard_;
    bool rung_ = false;
};

}  // namespace bolwerk::web
