#include "web/server/head.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "web/server/target.hpp"
#include "web/server/text.hpp"

namespace bolwerk::web {

namespace {

constexpr std::array<std::string_view, 7> known_methods{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};

bool is_alphanumeric(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// RFC 9110, 5.6.2.
bool is_token(std::string_view text) {
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return is_alphanumeric(c) || marks.find(c) != std::string_view::npos;
    });
}

/// RFC 9110, 5.5: no control characters but the tab.
bool is_field_value(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](unsigned char c) { return (c < 0x20 && c != '\t') || c == 0x7F; });
}

bool is_host(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return is_alphanumeric(c) || std::string_view(".-_:[]").find(c) != std::string_view::npos;
    });
}

std::optional<Refusal> read_version(std::string_view text, Head& head) {
    if (text == "HTTP/1.1" || text == "HTTP/1.0") {
        head.http_1_1 = head.keep_alive = text == "HTTP/1.1";
        return {};
    }
    const bool well_formed = text.size() == 8 && text.starts_with("HTTP/") && text[6] == '.';
    return well_formed ? Refusal{505, "the version is not HTTP 1.0 or 1.1"}
                       : Refusal{400, "the request line is malformed"};
}

std::optional<Refusal> read_request_line(std::string_view line, const Limits& limits, Head& head) {
    const std::string_view method = take_until(line, ' ');
    const std::string_view target = take_until(line, ' ');
    if (!is_token(method) || target.empty()) return Refusal{400, "the request line is malformed"};
    if (const auto refusal = read_version(line, head)) return refusal;
    if (std::find(known_methods.begin(), known_methods.end(), method) == known_methods.end())
        return Refusal{501, "the method is not known"};
    if (target.size() > limits.target) return Refusal{414, "the target is too long"};
    if (!std::all_of(target.begin(), target.end(), [](char c) { return c > 0x20 && c < 0x7F; }))
        return Refusal{400, "the target has characters that must be encoded"};
    head.request.method = method;
    head.request.target = target;
    auto read = read_target(target, limits.fields);
    if (!read) return read.error();
    head.request.path = std::move(read->path);
    head.request.query = std::move(read->query);
    return {};
}

std::optional<Refusal> read_header_line(std::string_view line, Fields& headers) {
    if (line.find(':') == std::string_view::npos) return Refusal{400, "a header has no colon"};
    const std::string_view name = take_until(line, ':');
    if (!is_token(name)) return Refusal{400, "a header name is malformed"};
    line = trim(line);
    if (!is_field_value(line)) return Refusal{400, "a header value has control characters"};
    headers.add(std::string(name), std::string(line));
    return {};
}

std::size_t count(const Fields& headers, std::string_view name) {
    return std::count_if(headers.begin(), headers.end(), [&](const auto& item) { return same_name(item.first, name); });
}

std::optional<Refusal> check_single_headers(const Head& head) {
    const Fields& headers = head.request.headers;
    if (count(headers, "Host") != 1) return Refusal{400, "there is not exactly one Host"};
    if (!is_host(head.request.header("Host"))) return Refusal{400, "the Host is malformed"};
    if (count(headers, "Content-Length") > 1) return Refusal{400, "Content-Length is doubled"};
    if (count(headers, "Transfer-Encoding") > 1) return Refusal{400, "Transfer-Encoding is doubled"};
    if (count(headers, "Content-Type") > 1) return Refusal{400, "Content-Type is doubled"};
    return {};
}

std::optional<Refusal> read_length(std::string_view text, Head& head) {
    if (text.empty() || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return Refusal{400, "Content-Length is not a number"};
    if (text.size() > 18) return Refusal{413, "Content-Length is too large"};
    std::uint64_t length = 0;
    std::from_chars(text.data(), text.data() + text.size(), length);
    head.length = length;
    return {};
}

std::optional<Refusal> read_framing(Head& head) {
    const bool has_length = count(head.request.headers, "Content-Length") > 0;
    if (count(head.request.headers, "Transfer-Encoding") > 0) {
        if (has_length) return Refusal{400, "Content-Length and Transfer-Encoding contradict each other"};
        if (!head.http_1_1) return Refusal{400, "HTTP 1.0 knows no Transfer-Encoding"};
        head.chunked = same_name(head.request.header("Transfer-Encoding"), "chunked");
        if (!head.chunked) return Refusal{501, "Transfer-Encoding is not chunked"};
    }
    if (has_length) return read_length(head.request.header("Content-Length"), head);
    return {};
}

std::optional<Refusal> read_connection(Head& head) {
    std::string_view connection = head.request.header("Connection");
    while (!connection.empty()) {
        const std::string_view option = trim(take_until(connection, ','));
        if (same_name(option, "close")) head.keep_alive = false;
        if (same_name(option, "keep-alive")) head.keep_alive = true;
    }
    const std::string_view expect = head.request.header("Expect");
    if (!expect.empty() && !same_name(expect, "100-continue")) return Refusal{417, "the expectation is not known"};
    head.expects_continue = !expect.empty();
    return {};
}

void read_cookie_headers(Request& request) {
    for (const auto& [name, value] : request.headers)
        if (same_name(name, "Cookie"))
            for (const auto& [cookie, content] : read_cookies(value)) request.cookies.add(cookie, content);
}

}  // namespace

Guarded<Head> read_head(std::string_view text, const Limits& limits) {
    Head head;
    bool first = true;
    std::optional<Refusal> refusal;
    while (!refusal) {
        const auto end = text.find("\r\n");
        if (end == std::string_view::npos) return Refusal{400, "the head has no end"};
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end + 2);
        if (line.empty() && !first) break;
        if (head.request.headers.size() == limits.header_count) return Refusal{431, "there are too many headers"};
        refusal = first ? read_request_line(line, limits, head) : read_header_line(line, head.request.headers);
        first = false;
    }
    if (!refusal) refusal = check_single_headers(head);
    if (!refusal) refusal = read_framing(head);
    if (!refusal) refusal = read_connection(head);
    if (refusal) return *refusal;
    read_cookie_headers(head.request);
    return head;
}

}  // namespace bolwerk::web
