// What a server is told before it starts.
#pragma once

#include <cstdint>
#include <exception>
#include <functional>
#include <string>
#include <vector>

#include "web/server/limits.hpp"
#include "web/server/request.hpp"
#include "web/server/response.hpp"

namespace bolwerk::web {

/// Answers a request. Called from several threads at once.
using Handler = std::function<Response(Request&)>;

/// How an exception that left the handler is answered and logged.
struct Failure {
    int status = 500;
    std::string description;  ///< goes to the log: no values of people or cases, so never simply what()
};

struct ServerConfig {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;  ///< 0 chooses a free one
    unsigned threads = 32;      ///< requests that run at the same time; connections cost no thread
    /// An answer that keeps to the beat leaves a whole number of these after its request was taken; 0: at once.
    std::chrono::milliseconds beat{20};
    Limits limits;
    /// Addresses of proxies whose X-Forwarded-For and X-Forwarded-Proto are believed.
    std::vector<std::string> trusted_proxies;

    /// Makes the page for an error the server itself found. Of a refused request perhaps only the id is known; `reason`
    /// is a fixed English sentence for the log. Unset, or throwing: one plain Dutch sentence, or problem+json.
    std::function<Response(const Request&, int status, std::string_view reason)> error_page;
    /// Unset: 500, and the type of the exception as its description.
    std::function<Failure(const std::exception&)> classify;
};

}  // namespace bolwerk::web
