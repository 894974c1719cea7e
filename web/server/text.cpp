#include "web/server/text.hpp"

#include <cstdint>

namespace bolwerk::web {

namespace {

int hex_value(char digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
    return -1;
}

std::optional<std::string> decoded(std::string_view text, bool plus_is_space) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '+' && plus_is_space) {
            plain += ' ';
        } else if (text[at] == '%') {
            if (at + 2 >= text.size()) return {};
            const int high = hex_value(text[at + 1]);
            const int low = hex_value(text[at + 2]);
            if (high < 0 || low < 0) return {};
            plain += static_cast<char>(high * 16 + low);
            at += 2;
        } else {
            plain += text[at];
        }
    }
    return plain;
}

/// How many bytes follow this first byte, or -1 where no sequence may start with it.
int continuation_bytes(std::uint8_t first) {
    if (first < 0x80) return 0;
    if (first >= 0xC2 && first <= 0xDF) return 1;
    if (first >= 0xE0 && first <= 0xEF) return 2;
    if (first >= 0xF0 && first <= 0xF4) return 3;
    return -1;
}

/// RFC 3629, 4: some first bytes narrow what the second may be.
bool second_byte_fits(std::uint8_t first, std::uint8_t second) {
    if (first == 0xE0) return second >= 0xA0;
    if (first == 0xED) return second <= 0x9F;
    if (first == 0xF0) return second >= 0x90;
    if (first == 0xF4) return second <= 0x8F;
    return true;
}

}  // namespace

std::string_view trim(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::string_view take_until(std::string_view& text, char mark) {
    const auto at = text.find(mark);
    const std::string_view part = text.substr(0, at);
    text = at == std::string_view::npos ? std::string_view{} : text.substr(at + 1);
    return part;
}

bool valid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto first = static_cast<std::uint8_t>(text[at]);
        const int follow = continuation_bytes(first);
        if (follow < 0 || at + static_cast<std::size_t>(follow) >= text.size()) return false;
        if (follow > 0 && !second_byte_fits(first, static_cast<std::uint8_t>(text[at + 1]))) return false;
        for (int n = 0; n < follow; ++n)
            if ((static_cast<std::uint8_t>(text[++at]) & 0xC0) != 0x80) return false;
    }
    return true;
}

bool storable_text(std::string_view text) { return text.find('\0') == std::string_view::npos && valid_utf8(text); }

std::optional<std::string> percent_decoded(std::string_view text) { return decoded(text, false); }

std::optional<std::string> form_decoded(std::string_view text) { return decoded(text, true); }

std::string percent_encoded(std::string_view text) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string escaped;
    for (const char letter : text) {
        const auto byte = static_cast<std::uint8_t>(letter);
        const bool alphanumeric =
            (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
        if (alphanumeric || (byte != 0 && std::string_view("-._~").find(letter) != std::string_view::npos)) {
            escaped += letter;
        } else {
            escaped += '%';
            escaped += digits[byte >> 4];
            escaped += digits[byte & 15];
        }
    }
    return escaped;
}

}  // namespace bolwerk::web
