// How much of everything one client, and all clients together, may take.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>

namespace bolwerk::web {

struct Request;

struct Limits {
    std::size_t target = 8 * 1024;          ///< bytes of path and query; more is a 414
    std::size_t head = 32 * 1024;           ///< bytes of request line and headers; more is a 431
    std::size_t header_count = 100;         ///< more is a 431
    std::size_t body = 1024 * 1024;         ///< bytes of a body; more is a 413
    std::size_t upload = 25 * 1024 * 1024;  ///< bytes of a multipart body
    std::size_t fields = 2000;              ///< fields and files of one form; more is a 413

    std::size_t connections = 4000;             ///< beyond this the longest idle one goes, or the newcomer gets a 503
    std::size_t streams = 256;                  ///< running streams; beyond this a 503
    std::size_t buffered = 256 * 1024 * 1024;   ///< bytes of unfinished large requests together; beyond this a 503
    std::chrono::milliseconds request{30'000};  ///< for a whole request to arrive, or a response to leave, …
    std::size_t slowest_rate = 64 * 1024;       ///< … plus one second for every so many bytes that did move
    std::chrono::milliseconds idle{60'000};     ///< for a next request on an open connection to begin
    std::chrono::milliseconds linger{2'000};    ///< for a refused client to read why

    /// Body limit for this request, of which only the head is known. Unset: `upload` for multipart forms, else `body`.
    std::function<std::size_t(const Request&)> body_of;
};

}  // namespace bolwerk::web
