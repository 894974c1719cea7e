#include "workflows/park_record/public_text.hpp"

#include <algorithm>

namespace bolwerk::workflows::ibis {
namespace {

bool letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// "www.park.nl": labels of letters, digits and hyphens, and at least two of them.
bool is_host(std::string_view host) {
    const auto dot = host.rfind('.');
    return dot != std::string_view::npos && dot > 0 && host.size() - dot > 2 && letter_or_digit(host.front()) &&
           std::ranges::all_of(host, [](char c) { return letter_or_digit(c) || c == '.' || c == '-'; }) &&
           host.find("..") == std::string_view::npos;
}

}  // namespace

bool is_web_address(std::string_view text) {
    for (const std::string_view scheme : {"https://", "http://"})
        if (text.starts_with(scheme)) {
            text.remove_prefix(scheme.size());
            break;
        }
    const auto host = text.substr(0, text.find_first_of("/?#"));
    return is_host(host) && text.find_first_of(" \t\r\n\"'<>\\") == std::string_view::npos;
}

bool begins_as_a_name(std::string_view text) {
    return !text.empty() && (letter_or_digit(text.front()) || text.front() == '\'');
}

}  // namespace bolwerk::workflows::ibis
