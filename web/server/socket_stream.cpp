#include "web/server/socket_stream.hpp"

#include <poll.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <charconv>

namespace bolwerk::web {

namespace {

using Clock = std::chrono::steady_clock;

enum class Woken { Ready, Stopped, TimedOut };

Woken wait_for(int socket, short events, int stop, Clock::time_point until) {
    for (;;) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now());
        if (left.count() <= 0) return Woken::TimedOut;
        std::array<pollfd, 2> watched{pollfd{socket, events, 0}, pollfd{stop, POLLIN, 0}};
        const int count = ::poll(watched.data(), watched.size(), static_cast<int>(left.count()));
        if (count < 0 && errno != EINTR) return Woken::Stopped;
        if (watched[1].revents != 0) return Woken::Stopped;
        if (watched[0].revents != 0) return Woken::Ready;
    }
}

std::string chunk(std::string_view bytes) {
    std::array<char, 16> size{};
    const auto end = std::to_chars(size.begin(), size.end(), bytes.size(), 16).ptr;
    return std::string(size.data(), end).append("\r\n").append(bytes).append("\r\n");
}

}  // namespace

bool SocketStream::write(std::string_view bytes) {
    // An empty chunk would end the body.
    if (bytes.empty()) return open_;
    return chunked_ ? write_plain(chunk(bytes)) : write_plain(bytes);
}

bool SocketStream::write_plain(std::string_view bytes) {
    const auto until = Clock::now() + patience_;
    while (open_ && !bytes.empty()) {
        const ssize_t count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count >= 0)
            bytes.remove_prefix(static_cast<std::size_t>(count));
        else if (errno == EAGAIN)
            open_ = wait_for(socket_, POLLOUT, stop_, until) == Woken::Ready;
        else if (errno != EINTR)
            open_ = false;
    }
    return open_;
}

bool SocketStream::wait(std::chrono::milliseconds time) {
    const auto until = Clock::now() + time;
    while (open_) {
        const Woken woken = wait_for(socket_, POLLIN | POLLRDHUP, stop_, until);
        if (woken == Woken::TimedOut) return true;
        std::array<char, 1024> ignored;
        // A client has nothing to say on a stream; end of file or an error means that it left.
        if (woken == Woken::Stopped || ::recv(socket_, ignored.data(), ignored.size(), MSG_DONTWAIT) <= 0)
            open_ = false;
    }
    return false;
}

}  // namespace bolwerk::web
