// One request and its answer: runs the handler, catches what it throws, logs, and makes the bytes to send.
#pragma once

#include <atomic>
#include <string>
#include <string_view>

#include "web/server/refusal.hpp"
#include "web/server/server_config.hpp"
#include "web/server/wire.hpp"

namespace bolwerk::web {

struct Answer {
    std::string bytes;
    Response::Stream stream;
};

class Exchange {
public:
    /// The configuration must outlive the exchange.
    Exchange(const ServerConfig& config, Handler handler);

    /// Gives a request that just came in its id and its peer.
    void introduce(Request& request, std::string_view socket_address);

    /// Never throws. The request is complete, its body still raw.
    Answer answer(Request& request, Framing framing);
    /// The answer to what the guard did not let through; the connection closes after it.
    Answer refuse(const Request& request, const Refusal& refusal);

private:
    Response handled(Request& request);
    Response failed(const Request& request, const std::exception* error);
    Response error_page(const Request& request, int status, std::string_view reason) noexcept;
    Answer sent(const Request& request, Response response, Framing framing);

    const ServerConfig& config_;
    Handler handler_;
    std::string id_start_;  ///< differs for every start of every server
    std::atomic<std::uint64_t> count_{0};
};

}  // namespace bolwerk::web
