#include "web/bench/http_load.hpp"

#include <unistd.h>

#include <algorithm>
#include <exception>
#include <memory>
#include <thread>
#include <vector>

#include "web/bench/cpu_time.hpp"
#include "web/bench/http_client.hpp"

namespace bolwerk::web {
namespace {

using Clock = std::chrono::steady_clock;

struct Tally {
    std::vector<double> milliseconds;
    double cpu_seconds = 0;
    std::int64_t refused = 0;
    std::string refusal;
    std::exception_ptr failure;
};

void ask_until(Clock::time_point end, HttpClient& client, unsigned connection, const Load& load, Tally& tally) try {
    for (std::int64_t turn = 0; Clock::now() < end; ++turn) {
        const auto request = load.request(connection, turn);
        const auto began = Clock::now();
        const auto answer = client.ask(request);
        tally.milliseconds.push_back(std::chrono::duration<double, std::milli>(Clock::now() - began).count());
        if (answer.status / 100 == 2) continue;
        if (tally.refused++ == 0) tally.refusal = std::to_string(answer.status) + " " + answer.body.substr(0, 600);
    }
    tally.cpu_seconds = cpu_time_of_thread();
} catch (...) {
    tally.failure = std::current_exception();
}

LoadResult result_of(const std::vector<Tally>& tallies, double seconds) {
    LoadResult result;
    std::vector<double> all;
    for (const auto& tally : tallies) {
        if (tally.failure) std::rethrow_exception(tally.failure);
        all.insert(all.end(), tally.milliseconds.begin(), tally.milliseconds.end());
        result.refused += tally.refused;
        result.cpu_seconds += tally.cpu_seconds;
        if (result.refusal.empty()) result.refusal = tally.refusal;
    }
    result.answers = static_cast<std::int64_t>(all.size());
    result.per_second = static_cast<double>(all.size()) / seconds;
    if (all.empty()) return result;
    const auto place = all.begin() + static_cast<std::ptrdiff_t>(all.size() * 99 / 100);
    std::ranges::nth_element(all, place);
    result.p99_ms = *place;
    return result;
}

}  // namespace

LoadResult run_load(const Load& load) {
    std::vector<std::unique_ptr<HttpClient>> clients;
    for (unsigned one = 0; one < load.connections; ++one) clients.push_back(std::make_unique<HttpClient>(load.port));
    std::vector<Tally> tallies(load.connections);
    const auto began = Clock::now();
    {
        std::vector<std::jthread> threads;
        for (unsigned one = 0; one < load.connections; ++one)
            threads.emplace_back(
                [&, one] { ask_until(began + load.duration, *clients[one], one, load, tallies[one]); });
    }
    return result_of(tallies, std::chrono::duration<double>(Clock::now() - began).count());
}

IdleConnections::IdleConnections(std::uint16_t port, unsigned count) {
    for (unsigned one = 0; one < count; ++one) sockets_.push_back(open_socket(port));
}

}  // namespace bolwerk::web
