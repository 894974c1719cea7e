#include "workflows/park_record/source_text.hpp"

#include <algorithm>

namespace bolwerk::workflows::ibis {
namespace {

using Byte = unsigned char;

constexpr std::size_t longest_quote = 40;

bool continues(char c) { return (static_cast<Byte>(c) & 0xC0) == 0x80; }

/// How many bytes the sequence at the front takes; 0 when it is malformed. Table 3-7 of the Unicode standard.
std::size_t sequence_length(std::string_view text) {
    const auto lead = static_cast<Byte>(text.front());
    if (lead < 0x80) return 1;
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return 0;
    if (!std::ranges::all_of(text.substr(1, length - 1), continues)) return 0;
    const auto second = static_cast<Byte>(text[1]);
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool beyond = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
    return overlong || beyond ? 0 : length;
}

bool is_control(std::string_view character) {
    const auto lead = static_cast<Byte>(character.front());
    if (character.size() == 1) return lead < 0x20 || lead == 0x7F;
    return lead == 0xC2 && static_cast<Byte>(character[1]) < 0xA0;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    const auto first = text.find_first_not_of(blank);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

bool well_formed_utf8(std::string_view text) {
    while (!text.empty()) {
        const auto length = sequence_length(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

bool has_control_character(std::string_view text) {
    while (!text.empty()) {
        const auto length = std::max<std::size_t>(sequence_length(text), 1);
        if (is_control(text.substr(0, length))) return true;
        text.remove_prefix(length);
    }
    return false;
}

std::string on_one_line(std::string_view text) {
    std::string line;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
        line += text[i] == '\r' || text[i] == '\n' || text[i] == '\t' ? ' ' : text[i];
    }
    return line;
}

std::size_t length_of(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return !continues(c); }));
}

std::string in_capitals(std::string_view text) {
    std::string capitals{text};
    for (char& c : capitals)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return capitals;
}

std::string in_quotes(std::string_view text) {
    std::string inside;
    for (std::size_t characters = 0; !text.empty(); ++characters) {
        if (characters == longest_quote) return "'" + inside + "…'";
        const auto length = sequence_length(text);
        const auto character = text.substr(0, std::max<std::size_t>(length, 1));
        inside += length == 0 || is_control(character) ? std::string_view{"?"} : character;
        text.remove_prefix(character.size());
    }
    return "'" + inside + "'";
}

}  // namespace bolwerk::workflows::ibis
