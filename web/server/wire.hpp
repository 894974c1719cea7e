// How an answer goes over the wire: head, security headers, compression.
#pragma once

#include <string>

#include "web/server/request.hpp"
#include "web/server/response.hpp"

namespace bolwerk::web {

/// How the bytes of one answer are framed and what follows on the connection.
struct Framing {
    bool keep_alive = true;
    bool chunked = false;  ///< for a stream to a client that speaks HTTP 1.1
};

/// Everything to send for this answer; for a stream only the head. A HEAD request gets the head that GET would.
/// Compresses text for clients that take gzip. Throws std::invalid_argument when a header would break the framing.
std::string wire_bytes(const Request& request, Response response, const Framing& framing);

/// Whether a type is text that gzip makes much smaller.
bool is_compressible(const std::string& content_type);

std::string gzipped(const std::string& text, int level);

/// The content security policy of every answer that brings no own one.
extern const char* const content_security_policy;

}  // namespace bolwerk::web
