#include "web/server/connection.hpp"

#include <sys/socket.h>

#include <array>
#include <cerrno>

#include "web/server/poller.hpp"

namespace bolwerk::web {

namespace {

constexpr std::string_view too_late =
    "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n";

/// What a failed call on a non-blocking socket means.
Connection::Moved failed_move() {
    return errno == EAGAIN || errno == EWOULDBLOCK ? Connection::Moved::Nothing : Connection::Moved::Gone;
}

}  // namespace

Connection::Connection(std::unique_ptr<Poco::Net::StreamSocket> socket, std::string peer, const Limits& limits,
                       Clock::time_point deadline)
    : reader(limits),
      socket_(std::move(socket)),
      descriptor_(socket_->impl()->sockfd()),
      peer_(std::move(peer)),
      rested_(Clock::now()),
      deadline_(deadline) {
    socket_->setBlocking(false);
    socket_->setNoDelay(true);
}

bool Connection::expire(Clock::time_point now, bool idle_too) {
    const std::lock_guard lock(gate_);
    const bool due = now >= deadline_ || (idle_too && rest_ == Rest::Idle && !something_came());
    if (!resting_ || expired_ || !due) return false;
    expired_ = true;
    if (rest_ == Rest::Reading) ::send(descriptor_, too_late.data(), too_late.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    ::shutdown(descriptor_, SHUT_RDWR);
    return true;
}

Connection::Clock::time_point Connection::idle_since() const {
    const std::lock_guard lock(gate_);
    return resting_ && !expired_ && rest_ == Rest::Idle ? rested_ : Clock::time_point::max();
}

bool Connection::something_came() const {
    char first = 0;
    return ::recv(descriptor_, &first, 1, MSG_PEEK | MSG_DONTWAIT) > 0;
}

void Connection::cut() { ::shutdown(descriptor_, SHUT_RDWR); }

bool Connection::begin() {
    const std::lock_guard lock(gate_);
    resting_ = false;
    return !expired_;
}

void Connection::rest(Rest kind, Clock::time_point deadline, Poller& poller) {
    // Armed under the lock: the thread that is woken takes it in begin(), and so sees all that this one did.
    const std::lock_guard lock(gate_);
    resting_ = true;
    rest_ = kind;
    rested_ = Clock::now();
    deadline_ = deadline;
    poller.arm(*this, kind == Rest::Writing ? Poller::Interest::Writable : Poller::Interest::Readable);
}

Connection::Moved Connection::receive() { return read_into(true); }

Connection::Moved Connection::discard() { return read_into(false); }

Connection::Moved Connection::read_into(bool keep) {
    thread_local std::array<char, 64 * 1024> bytes;
    ssize_t count;
    do count = ::recv(descriptor_, bytes.data(), bytes.size(), 0);
    while (count < 0 && errno == EINTR);
    if (count < 0) return failed_move();
    if (count == 0) return Moved::Gone;
    if (keep) {
        if (reader.untouched()) restart_clock();
        reader.append({bytes.data(), static_cast<std::size_t>(count)});
        moved += static_cast<std::size_t>(count);
    }
    return Moved::Some;
}

Connection::Moved Connection::flush() {
    while (out_sent_ < out_.size()) {
        const ssize_t count = ::send(descriptor_, out_.data() + out_sent_, out_.size() - out_sent_, MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return failed_move();
        out_sent_ += static_cast<std::size_t>(count);
        moved += static_cast<std::size_t>(count);
    }
    out_ = {};
    out_sent_ = 0;
    return Moved::Some;
}

void Connection::queue(std::string bytes) {
    if (out_.empty())
        out_ = std::move(bytes);
    else
        out_ += bytes;
}

void Connection::restart_clock() {
    started = Clock::now();
    moved = 0;
}

void Connection::end_sending() { ::shutdown(descriptor_, SHUT_WR); }

}  // namespace bolwerk::web
