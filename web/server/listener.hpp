// The door: accepts newcomers, keeps their number in bounds, and looks at the clock in between.
#pragma once

#include <Poco/Net/ServerSocket.h>

#include <atomic>
#include <functional>
#include <memory>
#include <string>

#include "web/server/limits.hpp"

namespace bolwerk::web {

class Listener {
public:
    /// The socket and the address of whoever is at the other end.
    using Welcome = std::function<void(std::unique_ptr<Poco::Net::StreamSocket>, std::string)>;

    /// Listens from here on. Throws std::runtime_error with one sentence when the address cannot be had.
    Listener(const std::string& address, std::uint16_t port);

    std::uint16_t port() const { return socket_.address().port(); }

    /// Hands every newcomer to `welcome` and calls `tick` at least every `interval`, until `stopped`; then closes the
    /// door.
    void run(const std::atomic<bool>& stopped, std::chrono::milliseconds interval, const Welcome& welcome,
             const std::function<void()>& tick);

private:
    bool accept_one(const Welcome& welcome);

    Poco::Net::ServerSocket socket_;
};

/// Lets this process open as many files as its hard limit allows; a connection is one.
void raise_open_file_limit();

}  // namespace bolwerk::web
