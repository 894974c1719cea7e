#include "web/server/wire.hpp"

#include <Poco/DateTimeFormat.h>
#include <Poco/DateTimeFormatter.h>
#include <Poco/DeflatingStream.h>
#include <Poco/Timestamp.h>

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace bolwerk::web {

const char* const content_security_policy =
    "default-src 'self'; img-src 'self' data:; object-src 'none'; form-action 'self'; frame-ancestors 'none'; "
    "base-uri 'none'";

namespace {

constexpr std::size_t smallest_worth_compressing = 1024;
constexpr int quick_compression = 1;

bool has_header(const Response& response, std::string_view name) {
    return std::any_of(response.headers.begin(), response.headers.end(),
                       [&](const auto& item) { return same_name(item.first, name); });
}

void add_missing(Response& response, const char* name, const char* value) {
    if (!has_header(response, name)) response.with(name, value);
}

void secure(const Request& request, Response& response) {
    add_missing(response, "Content-Security-Policy", content_security_policy);
    add_missing(response, "X-Content-Type-Options", "nosniff");
    add_missing(response, "Referrer-Policy", "same-origin");
    add_missing(response, "Cache-Control", "no-store");
    add_missing(response, "Cross-Origin-Opener-Policy", "same-origin");
    add_missing(response, "Cross-Origin-Resource-Policy", "same-origin");
    add_missing(response, "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    if (request.secure) add_missing(response, "Strict-Transport-Security", "max-age=31536000");
}

std::string_view content_type_of(const Response& response) { return response.headers["Content-Type"]; }

void compress(const Request& request, Response& response) {
    if (!is_compressible(media_type(content_type_of(response)))) return;
    add_missing(response, "Vary", "Accept-Encoding");
    if (response.body.size() < smallest_worth_compressing || has_header(response, "Content-Encoding")) return;
    if (accept_weight(request.header("Accept-Encoding"), "gzip") == 0) return;
    response.body = gzipped(response.body, quick_compression);
    response.with("Content-Encoding", "gzip");
}

bool may_have_body(int status) { return status >= 200 && status != 204 && status != 304; }

void add_header(std::string& bytes, std::string_view name, std::string_view value) {
    const auto breaks = [](unsigned char c) { return c < 0x20 || c == 0x7F; };
    if (std::any_of(name.begin(), name.end(), breaks) || std::any_of(value.begin(), value.end(), breaks))
        throw std::invalid_argument("Expected to send a header of one line, but it has control characters");
    bytes.append(name).append(": ").append(value).append("\r\n");
}

std::string head_bytes(const Request& request, const Response& response, const Framing& framing) {
    const std::string status = std::to_string(response.status);
    std::string bytes = "HTTP/1.1 " + status + " " + reason_phrase(response.status) + "\r\n";
    add_header(bytes, "Date", Poco::DateTimeFormatter::format(Poco::Timestamp(), Poco::DateTimeFormat::HTTP_FORMAT));
    add_header(bytes, "X-Request-Id", request.id);
    for (const auto& [name, value] : response.headers)
        add_header(bytes, name, same_name(name, "Set-Cookie") && request.secure ? value + "; Secure" : value);
    if (framing.chunked) add_header(bytes, "Transfer-Encoding", "chunked");
    if (!response.stream && may_have_body(response.status))
        add_header(bytes, "Content-Length", std::to_string(response.body.size()));
    add_header(bytes, "Connection", framing.keep_alive ? "keep-alive" : "close");
    return bytes + "\r\n";
}

}  // namespace

std::string wire_bytes(const Request& request, Response response, const Framing& framing) {
    secure(request, response);
    if (!response.stream) compress(request, response);
    std::string bytes = head_bytes(request, response, framing);
    if (!response.stream && request.method != "HEAD" && may_have_body(response.status)) bytes += response.body;
    return bytes;
}

bool is_compressible(const std::string& content_type) {
    return content_type.starts_with("text/") || content_type.ends_with("json") || content_type.ends_with("xml") ||
           content_type.ends_with("javascript");
}

std::string gzipped(const std::string& text, int level) {
    std::ostringstream compressed;
    Poco::DeflatingOutputStream stream(compressed, Poco::DeflatingStreamBuf::STREAM_GZIP, level);
    stream << text;
    stream.close();
    return compressed.str();
}

}  // namespace bolwerk::web
