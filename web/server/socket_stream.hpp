// Writes a stream to a socket: waits for slow readers, but not for ever, and hears when they leave or the server stops.
#pragma once

#include "web/server/response.hpp"

namespace bolwerk::web {

class SocketStream : public StreamWriter {
public:
    /// `stop` is a descriptor that becomes readable when the server stops; both stay the caller's.
    SocketStream(int socket, int stop, bool chunked, std::chrono::milliseconds patience)
        : socket_(socket), stop_(stop), chunked_(chunked), patience_(patience) {}

    bool write(std::string_view bytes) override;
    bool wait(std::chrono::milliseconds time) override;
    /// As write, outside the chunks: for the head and the end.
    bool write_plain(std::string_view bytes);
    bool open() const { return open_; }

private:
    int socket_;
    int stop_;
    bool chunked_;
    std::chrono::milliseconds patience_;
    bool open_ = true;
};

}  // namespace bolwerk::web
