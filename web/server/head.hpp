// The head of a request: its request line and headers, under a grammar stricter than most clients need.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "web/server/limits.hpp"
#include "web/server/refusal.hpp"
#include "web/server/request.hpp"

namespace bolwerk::web {

/// What the head says, with the one way in which its body is framed.
struct Head {
    Request request;                      ///< all but the body and what is read from it
    std::optional<std::uint64_t> length;  ///< from Content-Length
    bool http_1_1 = false;
    bool chunked = false;
    bool keep_alive = false;
    bool expects_continue = false;
};

/// Reads a head that ends with its empty line (RFC 9112, 2 to 6). Two readings of one request are never possible:
/// bare line feeds, folded lines, a space before the colon, a doubled or unreadable Content-Length, Content-Length with
/// Transfer-Encoding, another coding than chunked, and a missing or doubled Host are all refused.
Guarded<Head> read_head(std::string_view text, const Limits& limits);

}  // namespace bolwerk::web
