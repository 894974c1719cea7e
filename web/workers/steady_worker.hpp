// A thread that does the same piece of work again and again, rests when there was none, and survives what goes wrong.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace bolwerk::web {

class SteadyWorker {
public:
    /// `serve` gives how much it did: after nothing it rests. What it throws is logged under `name`; then each pause is
    /// twice as long, up to half a minute.
    SteadyWorker(std::string name, std::chrono::milliseconds rest, std::function<int()> serve);
    SteadyWorker(const SteadyWorker&) = delete;
    SteadyWorker& operator=(const SteadyWorker&) = delete;

    /// Lets what is being done finish.
    ~SteadyWorker();

private:
    void work();
    bool wait(std::chrono::milliseconds time);

    std::string name_;
    std::chrono::milliseconds rest_;
    std::function<int()> serve_;
    std::mutex guard_;
    std::condition_variable woken_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace bolwerk::web
