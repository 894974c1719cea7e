#include "web/server/server.hpp"

#include <sys/socket.h>

#include <algorithm>
#include <thread>
#include <vector>

#include "web/log/log.hpp"
#include "web/server/conversation.hpp"
#include "web/server/listener.hpp"

namespace bolwerk::web {

namespace {

using namespace std::chrono_literals;
using Clock = Connection::Clock;

constexpr auto clock_interval = 50ms;
/// The part of the time to stop in which a last request on an open line is still taken.
constexpr int share_for_farewell = 20;
constexpr std::string_view full =
    "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nRetry-After: 5\r\nConnection: close\r\n\r\n";

}  // namespace

class Server::Impl {
public:
    Impl(ServerConfig config, Handler handler) : config_(std::move(config)), exchange_(config_, std::move(handler)) {}
    ~Impl();

    void start();
    std::uint16_t port() const { return port_; }
    bool drain(std::chrono::milliseconds timeout);
    std::size_t connections() const { return connections_.size(); }

private:
    void work();
    void welcome(std::unique_ptr<Poco::Net::StreamSocket> socket, std::string peer);
    void close_door();

    const ServerConfig config_;
    Exchange exchange_;
    Poller poller_;
    Connections connections_;
    Streams streams_{connections_, config_.limits};
    Conversation conversation_{config_, exchange_, poller_, connections_, streams_};
    std::atomic<bool> door_closed_{false};
    std::uint16_t port_ = 0;
    std::thread door_;
    std::vector<std::thread> workers_;
};

Server::Impl::~Impl() {
    drain(0ms);
    poller_.stop();
    for (auto& worker : workers_) worker.join();
}

void Server::Impl::start() {
    raise_open_file_limit();
    auto listener = std::make_shared<Listener>(config_.address, config_.port);
    port_ = listener->port();
    for (unsigned n = 0; n < std::max(1U, config_.threads); ++n) workers_.emplace_back([this] { work(); });
    door_ = std::thread([this, listener] {
        listener->run(
            door_closed_, clock_interval,
            [this](auto socket, auto peer) { welcome(std::move(socket), std::move(peer)); },
            [this] { connections_.expire(Clock::now(), false); });
    });
}

bool Server::Impl::drain(std::chrono::milliseconds timeout) {
    const auto end = Clock::now() + timeout;
    conversation_.drain();
    streams_.stop();
    close_door();
    // Who works at a steady pace hears with the next answer that it is the last one; a line that is cut while a request
    // is on its way would be an error to its client. Then again and again: an answer that was under way leaves its
    // connection idle a moment later.
    const auto farewell = Clock::now() + timeout / share_for_farewell;
    do connections_.expire(Clock::now(), Clock::now() >= farewell);
    while (!connections_.wait_until_empty(clock_interval) && Clock::now() < end);
    if (connections_.size() == 0) return true;
    connections_.cut_all();
    return false;
}

void Server::Impl::close_door() {
    door_closed_ = true;
    if (door_.joinable()) door_.join();
}

void Server::Impl::work() {
    while (Connection* connection = poller_.next()) conversation_.turn(*connection);
}

void Server::Impl::welcome(std::unique_ptr<Poco::Net::StreamSocket> socket, std::string peer) {
    if (connections_.size() >= config_.limits.connections && !connections_.expire_longest_idle()) {
        ::send(socket->impl()->sockfd(), full.data(), full.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        return;
    }
    const auto deadline = Clock::now() + config_.limits.idle;
    auto& connection =
        connections_.add(std::make_unique<Connection>(std::move(socket), std::move(peer), config_.limits, deadline));
    try {
        poller_.add(connection);
    } catch (const std::exception&) {
        connections_.remove(connection);  // Nobody would ever be woken for it.
        throw;
    }
}

Server::Server(ServerConfig config, Handler handler)
    : impl_(std::make_unique<Impl>(std::move(config), std::move(handler))) {}

Server::~Server() = default;

void Server::start() { impl_->start(); }

std::uint16_t Server::port() const { return impl_->port(); }

bool Server::drain(std::chrono::milliseconds timeout) { return impl_->drain(timeout); }

std::size_t Server::connections() const { return impl_->connections(); }

}  // namespace bolwerk::web
