#include "web/server/request.hpp"

#include <algorithm>
#include <cctype>

#include "web/server/text.hpp"

namespace bolwerk::web {

namespace {

/// "0.85" as 850; anything unreadable counts as not acceptable.
int weight(std::string_view text) {
    if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return 0;
    int value = (text[0] - '0') * 1000;
    int unit = 100;
    for (std::size_t at = 2; at < text.size(); ++at, unit /= 10) {
        if (text[1] != '.' || text[at] < '0' || text[at] > '9') return 0;
        value += (text[at] - '0') * unit;
    }
    return std::min(value, 1000);
}

/// Reads a quoted string that starts after its opening quote.
std::string unquote(std::string_view text) {
    std::string value;
    for (std::size_t at = 0; at < text.size() && text[at] != '"'; ++at) {
        // Browsers send a backslash in a file name as it is; only \" and \\ are escapes here.
        if (text[at] == '\\' && at + 1 < text.size() && (text[at + 1] == '"' || text[at + 1] == '\\')) ++at;
        value += text[at];
    }
    return value;
}

/// Where the parameter that starts at `from` ends: a semicolon outside quotes.
std::size_t parameter_end(std::string_view header, std::size_t from) {
    bool quoted = false;
    for (std::size_t at = from; at < header.size(); ++at) {
        if (header[at] == '"') quoted = !quoted;
        if (quoted && header[at] == '\\')
            ++at;
        else if (!quoted && header[at] == ';')
            return at;
    }
    return header.size();
}

}  // namespace

bool Request::has_already(std::string_view tag) const {
    return header("If-None-Match").find(tag) != std::string_view::npos;
}

std::string_view Request::header(std::string_view name) const {
    for (const auto& [key, value] : headers)
        if (same_name(key, name)) return value;
    return {};
}

bool Request::wants_json() const {
    const std::string_view accept = header("Accept");
    if (accept.empty() || accept == "*/*") return !json.empty();
    const int wanted =
        std::max(accept_weight(accept, "application/json"), accept_weight(accept, "application/problem+json"));
    return wanted > accept_weight(accept, "text/html");
}

int accept_weight(std::string_view header, std::string_view value) {
    while (!header.empty()) {
        const std::string_view item = take_until(header, ',');
        std::string_view rest = item;
        if (!same_name(trim(take_until(rest, ';')), value)) continue;
        const auto quality = header_parameter(item, "q");
        return quality ? weight(*quality) : 1000;
    }
    return 0;
}

Fields read_cookies(std::string_view header) {
    Fields cookies;
    while (!header.empty()) {
        std::string_view pair = trim(take_until(header, ';'));
        if (pair.find('=') == std::string_view::npos) continue;
        const std::string_view name = take_until(pair, '=');
        if (pair.size() >= 2 && pair.front() == '"' && pair.back() == '"') pair = pair.substr(1, pair.size() - 2);
        if (!name.empty()) cookies.add(std::string(name), std::string(pair));
    }
    return cookies;
}

std::string media_type(std::string_view content_type) {
    std::string type(trim(take_until(content_type, ';')));
    std::transform(type.begin(), type.end(), type.begin(), [](unsigned char c) { return std::tolower(c); });
    return type;
}

std::optional<std::string> header_parameter(std::string_view header, std::string_view name) {
    std::size_t at = parameter_end(header, 0);
    while (at < header.size()) {
        const std::size_t end = parameter_end(header, at + 1);
        std::string_view value = header.substr(at + 1, end - at - 1);
        at = end;
        if (value.find('=') == std::string_view::npos) continue;
        const std::string_view key = trim(take_until(value, '='));
        value = trim(value);
        if (!same_name(key, name)) continue;
        return value.starts_with('"') ? unquote(value.substr(1)) : std::string(value);
    }
    return {};
}

}  // namespace bolwerk::web
