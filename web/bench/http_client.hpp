// One connection of a measurement that stays open: a request goes, its answer comes back whole.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>

#include "db/descriptor.hpp"

namespace bolwerk::web {

/// A socket to 127.0.0.1. Throws std::runtime_error when nobody answers there.
db::Descriptor open_socket(std::uint16_t port);

class HttpClient {
public:
    struct Answer {
        int status = 0;
        std::string head, body;
    };

    /// Throws std::runtime_error when the server cannot be reached.
    explicit HttpClient(std::uint16_t port) : socket_(open_socket(port)) {}

    /// Throws std::runtime_error when the server hangs up or an answer says no length.
    Answer ask(const std::string& request);

private:
    void receive();

    db::Descriptor socket_;
    std::string kept_;
};

}  // namespace bolwerk::web
