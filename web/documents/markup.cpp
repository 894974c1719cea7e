#include "web/documents/markup.hpp"

#include <algorithm>

#include "web/server/fields.hpp"

namespace bolwerk::web {
namespace {

bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool letter_or_digit(char c) { return letter(c) || (c >= '0' && c <= '9'); }

std::string_view name_at(std::string_view html, std::size_t at) {
    auto end = at;
    while (end < html.size() && (end == at ? letter(html[end]) : letter_or_digit(html[end]))) ++end;
    return html.substr(at, end - at);
}

/// Everything between < and > that `goes` says of gives way to `instead`.
template <class Goes>
std::string replaced(std::string_view html, std::string_view instead, Goes goes) {
    std::string kept;
    std::size_t from = 0;
    for (auto at = html.find('<'); at != std::string_view::npos; at = html.find('<', at)) {
        const auto end = html.find('>', at);
        if (end == std::string_view::npos) break;
        if (!goes(html.substr(at, end - at))) {
            ++at;
            continue;
        }
        kept.append(html.substr(from, at - from)).append(instead);
        at = from = end + 1;
    }
    return kept.append(html.substr(from));
}

}  // namespace

std::optional<Element> next_element(std::string_view html, std::size_t from) {
    for (auto at = html.find('<', from); at != std::string_view::npos; at = html.find('<', at + 1)) {
        const bool closes = html.substr(at + 1).starts_with('/');
        const auto name = name_at(html, at + 1 + (closes ? 1 : 0));
        const auto rest = at + 1 + (closes ? 1 : 0) + name.size();
        const auto end = html.find_first_of("<>", rest);
        if (name.empty() || end == std::string_view::npos || html[end] == '<') continue;
        return Element{at, end + 1, closes, name, html.substr(rest, end - rest)};
    }
    return std::nullopt;
}

std::string words_of(std::string_view html) {
    return replaced(html, " ", [](std::string_view) { return true; });
}

std::string without_pictures(std::string_view html) {
    return replaced(html, "", [](std::string_view element) { return same_name(element.substr(0, 4), "<img"); });
}

}  // namespace bolwerk::web
