#include "web/server/listener.hpp"

#include <Poco/Exception.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SocketImpl.h>
#include <fcntl.h>
#include <sys/resource.h>

#include <cerrno>
#include <stdexcept>
#include <thread>

#include "web/log/log.hpp"

namespace bolwerk::web {

namespace {

constexpr int waiting_newcomers = 1024;

/// A program that is started meanwhile, such as the renderer of letters, must not keep a door or a line open.
void keep_to_ourselves(const Poco::Net::Socket& socket) { ::fcntl(socket.impl()->sockfd(), F_SETFD, FD_CLOEXEC); }

std::runtime_error cannot_listen(const std::string& address, std::uint16_t port, const std::string& why) {
    return std::runtime_error("Expected to listen on " + address + ":" + std::to_string(port) + ", but " + why + ".");
}

}  // namespace

Listener::Listener(const std::string& address, std::uint16_t port) {
    try {
        socket_.bind(Poco::Net::SocketAddress(address, port), true, false);
        socket_.listen(waiting_newcomers);
        keep_to_ourselves(socket_);
    } catch (const Poco::Exception& error) {
        if (error.code() == EADDRINUSE) throw cannot_listen(address, port, "another program already uses that port");
        if (error.code() == EACCES) throw cannot_listen(address, port, "that port is reserved for the system");
        throw cannot_listen(address, port, "this machine has no such address");
    }
}

void Listener::run(const std::atomic<bool>& stopped, std::chrono::milliseconds interval, const Welcome& welcome,
                   const std::function<void()>& tick) {
    auto next_tick = std::chrono::steady_clock::now() + interval;
    const Poco::Timespan patience(std::chrono::microseconds(interval).count());
    while (!stopped) {
        const bool someone = socket_.poll(patience, Poco::Net::Socket::SELECT_READ);
        if (someone && !stopped && !accept_one(welcome)) std::this_thread::sleep_for(interval);
        if (std::chrono::steady_clock::now() < next_tick) continue;
        tick();
        next_tick = std::chrono::steady_clock::now() + interval;
    }
    // Who was let in by the system already is not turned away.
    while (socket_.poll(Poco::Timespan(0), Poco::Net::Socket::SELECT_READ) && accept_one(welcome)) continue;
    socket_.close();
}

bool Listener::accept_one(const Welcome& welcome) {
    try {
        // Asked with the accepting: of whoever left meanwhile the socket knows no address any more.
        Poco::Net::SocketAddress peer;
        // No copy stays behind: whoever closes the connection closes the socket.
        auto socket = std::make_unique<Poco::Net::StreamSocket>(socket_.acceptConnection(peer));
        keep_to_ourselves(*socket);
        welcome(std::move(socket), peer.host().toString());
        return true;
    } catch (const Poco::Net::ConnectionAbortedException&) {
        return true;
    } catch (const std::exception&) {
        // Mostly out of file descriptors: a pause, in which others leave, beats trying again at once.
        log_event(LogLevel::warning, "accept_failed");
        return false;
    }
}

void raise_open_file_limit() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

}  // namespace bolwerk::web
