#include "web/server/streams.hpp"

#include <sys/eventfd.h>

#include <exception>
#include <thread>

#include "web/log/log.hpp"
#include "web/server/socket_stream.hpp"

namespace bolwerk::web {

Streams::Streams(Connections& connections, const Limits& limits)
    : connections_(connections), limits_(limits), stop_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

Streams::~Streams() {
    stop();
    std::unique_lock lock(gate_);
    ended_.wait(lock, [&] { return running_ == 0; });
}

bool Streams::reserve() {
    const std::lock_guard lock(gate_);
    if (stopping_ || running_ >= limits_.streams) return false;
    ++running_;
    return true;
}

void Streams::release() {
    const std::lock_guard lock(gate_);
    --running_;
    // Under the lock: after it the destructor may be done.
    ended_.notify_all();
}

void Streams::run(Connection& connection, std::string head, Response::Stream stream, bool chunked) {
    const auto serve_and_close = [this, &connection, head = std::move(head), stream = std::move(stream), chunked] {
        serve(connection, head, stream, chunked);
        connections_.remove(connection);
        release();
    };
    try {
        std::thread(serve_and_close).detach();
    } catch (const std::exception&) {
        release();
        throw;
    }
}

void Streams::stop() {
    const std::lock_guard lock(gate_);
    stopping_ = true;
    ::eventfd_write(stop_.get(), 1);
}

void Streams::serve(Connection& connection, const std::string& head, const Response::Stream& stream, bool chunked) {
    SocketStream writer(connection.descriptor(), stop_.get(), chunked, limits_.request);
    if (!writer.write_plain(head)) return;
    try {
        stream(writer);
    } catch (const std::exception&) {
        // Without its last chunk the client sees that the body is not whole.
        log_event(LogLevel::error, "stream_failed");
        return;
    }
    if (chunked) writer.write_plain("0\r\n\r\n");
}

}  // namespace bolwerk::web
