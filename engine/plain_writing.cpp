#include "engine/plain_writing.hpp"

#include <algorithm>
#include <array>

namespace bolwerk::engine {
namespace {

constexpr char32_t first_wide = 0xFF01, last_wide = 0xFF5E;
constexpr std::array<char32_t, 7> unseen{0x00AD, 0x200B, 0x200C, 0x200D, 0x200E, 0x2060, 0xFEFF};
constexpr std::array<char32_t, 4> hyphens{0x2010, 0x2011, 0x2012, 0x2013};
constexpr std::array<char32_t, 3> spaces{0x00A0, 0x2009, 0x202F};

/// The sign of two or three bytes that begins here, and how many those are; 0 bytes for any other.
std::pair<char32_t, std::size_t> sign_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t further) { return static_cast<unsigned char>(text[at + further]); };
    const auto follows = [&](std::size_t further) {
        return at + further < text.size() && (byte(further) & 0xC0U) == 0x80U;
    };
    if ((byte(0) & 0xE0U) == 0xC0U && follows(1)) return {(byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU), 2};
    if ((byte(0) & 0xF0U) == 0xE0U && follows(1) && follows(2))
        return {(byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU), 3};
    return {0, 0};
}

/// The plain sign it stands for; 0: none, and 1: it does not show at all.
char plain_for(char32_t sign) {
    if (sign >= first_wide && sign <= last_wide) return static_cast<char>(sign - first_wide + '!');
    if (std::ranges::find(unseen, sign) != unseen.end()) return 1;
    if (std::ranges::find(hyphens, sign) != hyphens.end()) return '-';
    return std::ranges::find(spaces, sign) != spaces.end() ? ' ' : 0;
}

}  // namespace

PlainWriting::PlainWriting(std::string_view original) {
    for (std::size_t at = 0; at < original.size();) {
        const auto [sign, bytes] = sign_at(original, at);
        const char plain = bytes == 0 ? 0 : plain_for(sign);
        if (plain != 1) {
            text += plain == 0 ? original[at] : plain;
            places_.push_back(at);
        }
        at += plain == 0 ? 1 : bytes;
    }
    places_.push_back(original.size());
}

}  // namespace bolwerk::engine
