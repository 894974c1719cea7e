#include "web/bench/http_client.hpp"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <charconv>

namespace bolwerk::web {
namespace {

std::runtime_error lost(const char* what) {
    return std::runtime_error(std::string("Expected the server to answer the measurement, but ") + what);
}

std::size_t length_of(const std::string& head) {
    const std::string name = "\r\nContent-Length: ";
    const auto place = head.find(name);
    if (place == std::string::npos) throw lost("an answer had no length");
    std::size_t length = 0;
    std::from_chars(head.data() + place + name.size(), head.data() + head.size(), length);
    return length;
}

}  // namespace

db::Descriptor open_socket(std::uint16_t port) {
    db::Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int yes = 1;
    const timeval patience{30, 0};
    ::setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    ::setsockopt(socket.get(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    if (::connect(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return socket;
    throw lost("it could not be reached");
}

HttpClient::Answer HttpClient::ask(const std::string& request) {
    for (std::size_t sent = 0; sent < request.size();) {
        const auto now = ::send(socket_.get(), request.data() + sent, request.size() - sent, MSG_NOSIGNAL);
        if (now <= 0) throw lost("it took no more");
        sent += static_cast<std::size_t>(now);
    }
    auto head = kept_.find("\r\n\r\n");
    for (; head == std::string::npos; head = kept_.find("\r\n\r\n")) receive();
    const auto whole = head + 4 + length_of(kept_.substr(0, head));
    while (kept_.size() < whole) receive();
    Answer answer{.head = kept_.substr(0, head), .body = kept_.substr(head + 4, whole - head - 4)};
    std::from_chars(kept_.data() + 9, kept_.data() + 12, answer.status);
    kept_.erase(0, whole);
    return answer;
}

void HttpClient::receive() {
    char bytes[65536];
    const auto got = ::recv(socket_.get(), bytes, sizeof bytes, 0);
    if (got <= 0) throw lost("it hung up");
    kept_.append(bytes, static_cast<std::size_t>(got));
}

}  // namespace bolwerk::web
