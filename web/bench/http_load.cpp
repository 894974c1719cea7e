#include "web/bench/http_load.hpp"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <exception>
#include <memory>
#include <stdexcept>
#include <thread>
#include <vector>

#include "web/bench/cpu_time.hpp"

namespace bolwerk::web {
namespace {

using Clock = std::chrono::steady_clock;

std::runtime_error lost(const char* what) {
    return std::runtime_error(std::string("Expected the server to answer the measurement, but ") + what);
}

int connected(std::uint16_t port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int yes = 1;
    const timeval patience{30, 0};
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return socket;
    ::close(socket);
    throw lost("it could not be reached");
}

struct Answer {
    int status = 0;
    std::string body;
};

class Client {
public:
    explicit Client(std::uint16_t port) : socket_(connected(port)) {}
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;
    ~Client() { ::close(socket_); }

    Answer ask(const std::string& request) {
        for (std::size_t sent = 0; sent < request.size();) {
            const auto now = ::send(socket_, request.data() + sent, request.size() - sent, MSG_NOSIGNAL);
            if (now <= 0) throw lost("it took no more");
            sent += static_cast<std::size_t>(now);
        }
        auto head = kept_.find("\r\n\r\n");
        for (; head == std::string::npos; head = kept_.find("\r\n\r\n")) receive();
        const auto whole = head + 4 + length_of(kept_.substr(0, head));
        while (kept_.size() < whole) receive();
        Answer answer{.body = kept_.substr(head + 4, whole - head - 4)};
        std::from_chars(kept_.data() + 9, kept_.data() + 12, answer.status);
        kept_.erase(0, whole);
        return answer;
    }

private:
    static std::size_t length_of(const std::string& head) {
        const std::string name = "\r\nContent-Length: ";
        const auto place = head.find(name);
        if (place == std::string::npos) throw lost("an answer had no length");
        std::size_t length = 0;
        std::from_chars(head.data() + place + name.size(), head.data() + head.size(), length);
        return length;
    }

    void receive() {
        char bytes[65536];
        const auto got = ::recv(socket_, bytes, sizeof bytes, 0);
        if (got <= 0) throw lost("it hung up");
        kept_.append(bytes, static_cast<std::size_t>(got));
    }

    int socket_;
    std::string kept_;
};

struct Tally {
    std::vector<double> milliseconds;
    double cpu_seconds = 0;
    std::int64_t refused = 0;
    std::string refusal;
    std::exception_ptr failure;
};

void ask_until(Clock::time_point end, Client& client, unsigned connection, const Load& load, Tally& tally) try {
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
    std::vector<std::unique_ptr<Client>> clients;
    for (unsigned one = 0; one < load.connections; ++one) clients.push_back(std::make_unique<Client>(load.port));
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
    for (unsigned one = 0; one < count; ++one) sockets_.push_back(connected(port));
}

IdleConnections::~IdleConnections() {
    for (const auto socket : sockets_) ::close(socket);
}

}  // namespace bolwerk::web
