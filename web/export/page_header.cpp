#include "web/export/page_header.hpp"

namespace bolwerk::web {
namespace {

/// Excel's limit for a header, with room for the code that puts it in the middle.
constexpr std::size_t longest_header = 240;

bool continues_a_letter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

}  // namespace

std::string page_header(std::string_view text) {
    std::string header = "&C";
    std::size_t from = 0;
    while (from < text.size()) {
        auto to = from + 1;
        while (to < text.size() && continues_a_letter(text[to])) ++to;
        // An ampersand begins a code; two of them are one.
        const auto letter = text[from] == '&' ? std::string("&&") : std::string(text.substr(from, to - from));
        if (header.size() + letter.size() > longest_header) break;
        header += letter;
        from = to;
    }
    return header;
}

}  // namespace bolwerk::web
