// A thread that does the same piece of work again and again, rests when there was none, and survives what goes wrong.
#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "web/workers/bell.hpp"

namespace bolwerk::web {

/// How long to rest after nothing was done: each time twice as long, until the bell rings or there is work.
struct Rest {
    std::chrono::milliseconds shortest, longest;

    std::chrono::milliseconds after(std::chrono::milliseconds last) const {
        return last < shortest ? shortest : std::min(last * 2, longest);
    }
};

class SteadyWorker {
public:
    /// `serve` gives how much it did: after nothing it rests. What it throws is logged under `name`; then each pause is
    /// twice as long, up to half a minute, whatever rings.
    SteadyWorker(std::string name, Rest rest, std::function<int()> serve,
                 std::shared_ptr<Bell> bell = std::make_shared<Bell>());
    SteadyWorker(const SteadyWorker&) = delete;
    SteadyWorker& operator=(const SteadyWorker&) = delete;

    /// Lets what is being done finish.
    ~SteadyWorker();

private:
    void work();
    void recover(std::chrono::milliseconds time);

    std::string name_;
    Rest rest_;
    std::function<int()> serve_;
    std::shared_ptr<Bell> bell_;
    std::atomic<bool> stopping_ = false;
    std::thread thread_;
};

}  // namespace bolwerk::web
