#include "engine/utf8.hpp"

namespace bolwerk::engine {
namespace {

/// How many bytes the character at the front takes; 0 when it is malformed.
std::size_t bytes_of_first(std::string_view text) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const auto first = byte(0);
    if (first < 0x80) return 1;
    const std::size_t count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < count) return 0;
    char32_t code = first & (0xFF >> (count + 1));
    for (std::size_t at = 1; at < count; ++at) {
        if ((byte(at) & 0xC0) != 0x80) return 0;
        code = (code << 6) | (byte(at) & 0x3F);
    }
    const bool overlong = (count == 3 && code < 0x800) || (count == 4 && code < 0x10000);
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    return overlong || surrogate || code > 0x10FFFF ? 0 : count;
}

bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
}

/// U+202A to U+202E and U+2066 to U+2069 turn the order of what is read: "gpj.exe" looks like "exe.jpg".
bool turns_reading(std::string_view first) {
    if (first.size() != 3 || first[0] != '\xE2') return false;
    const auto last = static_cast<unsigned char>(first[2]);
    return (first[1] == '\x80' && last >= 0xAA && last <= 0xAE) || (first[1] == '\x81' && last >= 0xA6 && last <= 0xA9);
}

}  // namespace

bool is_plain_text(std::string_view text) {
    while (!text.empty()) {
        const auto count = bytes_of_first(text);
        if (count == 0 || is_control(text.front()) || turns_reading(text.substr(0, count))) return false;
        text.remove_prefix(count);
    }
    return true;
}

}  // namespace bolwerk::engine
