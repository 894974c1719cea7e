// A server on a free loopback port that remembers what reached its handler.
#pragma once

#include <mutex>
#include <string>
#include <vector>

#include "tests/web/server/raw_client.hpp"
#include "web/server/server.hpp"

namespace bolwerk::web::testing {

inline ServerConfig loopback() {
    ServerConfig config;
    config.port = 0;
    config.threads = 4;
    return config;
}

class RunningServer {
public:
    explicit RunningServer(ServerConfig config = loopback(), Handler handler = {})
        : handler_(std::move(handler)),
          server_(std::move(config), [this](Request& request) { return handle(request); }) {
        server_.start();
    }

    RawClient client() const { return RawClient(server_.port()); }
    Server& server() { return server_; }

    /// "POST /path" of every request that was handled, in order.
    std::vector<std::string> handled() const {
        const std::lock_guard lock(gate_);
        return handled_;
    }

private:
    Response handle(Request& request) {
        {
            const std::lock_guard lock(gate_);
            handled_.push_back(request.method + " " + request.path);
        }
        return handler_ ? handler_(request) : Response::text("goed");
    }

    mutable std::mutex gate_;
    std::vector<std::string> handled_;
    Handler handler_;
    Server server_;
};

/// A well-formed request without body.
inline std::string get(const std::string& target, const std::string& more_headers = "") {
    return "GET " + target + " HTTP/1.1\r\nHost: bolwerk\r\n" + more_headers + "\r\n";
}

inline std::string post(const std::string& target, const std::string& type, const std::string& body) {
    return "POST " + target + " HTTP/1.1\r\nHost: bolwerk\r\nContent-Type: " + type +
           "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

}  // namespace bolwerk::web::testing
