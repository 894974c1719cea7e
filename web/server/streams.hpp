// Answers that go on for long: each in a thread of its own, and no more of them than agreed.
#pragma once

#include <condition_variable>
#include <mutex>

#include "db/descriptor.hpp"
#include "web/server/connections.hpp"
#include "web/server/response.hpp"

namespace bolwerk::web {

class Streams {
public:
    /// The connections must outlive the streams.
    Streams(Connections& connections, const Limits& limits);
    /// Stops and waits for every stream.
    ~Streams();
    Streams(const Streams&) = delete;
    Streams& operator=(const Streams&) = delete;

    /// Takes a place; false when all are taken or the server stops. run() gives it back.
    bool reserve();
    /// Runs the stream after `head` on this connection, which the new thread closes. Throws
    /// std::system_error or std::bad_alloc when there is no thread to have; the connection is the caller's then.
    void run(Connection& connection, std::string head, Response::Stream stream, bool chunked);
    /// Every writer says false from here on.
    void stop();

private:
    void release();
    void serve(Connection& connection, const std::string& head, const Response::Stream& stream, bool chunked);

    Connections& connections_;
    const Limits& limits_;
    db::Descriptor stop_;  ///< readable once stopped, so that whoever waits on a socket can wait on it as well
    std::mutex gate_;
    std::condition_variable ended_;
    std::size_t running_ = 0;
    bool stopping_ = false;
};

}  // namespace bolwerk::web
