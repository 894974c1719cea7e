// A client that sends exactly the bytes it is told, as no well-behaved one would.
#pragma once

#include <Poco/Net/StreamSocket.h>
#include <sys/socket.h>

#include <array>
#include <string>
#include <string_view>

#include "web/server/fields.hpp"
#include "web/server/text.hpp"

namespace bolwerk::web::testing {

struct RawResponse {
    int status = 0;  ///< 0: the connection closed without an answer
    Fields headers;
    std::string body;
    std::string_view header(std::string_view name) const {
        for (const auto& [key, value] : headers)
            if (same_name(key, name)) return value;
        return {};
    }
};

class RawClient {
public:
    explicit RawClient(std::uint16_t port) : socket_(Poco::Net::SocketAddress("127.0.0.1", port)) {
        socket_.setReceiveTimeout(Poco::Timespan(60, 0));
    }

    /// False when the server closed meanwhile.
    bool send(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto count = ::send(socket_.impl()->sockfd(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (count <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(count));
        }
        return true;
    }

    /// Reads one answer; to a HEAD request it has no body.
    RawResponse response(bool to_head = false) {
        RawResponse response;
        if (!fill_until("\r\n\r\n")) return response;
        const auto end = buffer_.find("\r\n\r\n");
        std::string_view head = std::string_view(buffer_).substr(0, end);
        response.status = std::stoi(std::string(head.substr(9, 3)));
        take_until(head, '\n');
        while (!head.empty()) {
            std::string_view line = take_until(head, '\n');
            const std::string_view name = take_until(line, ':');
            if (line.ends_with('\r')) line.remove_suffix(1);
            response.headers.add(std::string(name), std::string(trim(line)));
        }
        buffer_.erase(0, end + 4);
        const std::string_view length = response.header("Content-Length");
        if (to_head || length.empty()) return response;
        const std::size_t size = std::stoul(std::string(length));
        while (buffer_.size() < size && fill()) continue;
        response.body = buffer_.substr(0, size);
        buffer_.erase(0, size);
        return response;
    }

    RawResponse ask(std::string_view bytes) {
        send(bytes);
        return response();
    }

    /// Everything until the server closes.
    std::string rest() {
        while (fill()) continue;
        return std::exchange(buffer_, {});
    }

    /// Reads up to and with this mark; false when the server closed before.
    bool read_past(std::string_view mark) {
        if (!fill_until(mark)) return false;
        buffer_.erase(0, buffer_.find(mark) + mark.size());
        return true;
    }

    void stop_sending() { ::shutdown(socket_.impl()->sockfd(), SHUT_WR); }

private:
    bool fill() {
        std::array<char, 4096> bytes;
        const auto count = ::recv(socket_.impl()->sockfd(), bytes.data(), bytes.size(), 0);
        if (count > 0) buffer_.append(bytes.data(), static_cast<std::size_t>(count));
        return count > 0;
    }
    bool fill_until(std::string_view mark) {
        while (buffer_.find(mark) == std::string::npos)
            if (!fill()) return false;
        return true;
    }

    Poco::Net::StreamSocket socket_;
    std::string buffer_;
};

}  // namespace bolwerk::web::testing
