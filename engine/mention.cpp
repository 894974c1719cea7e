#include "engine/mention.hpp"

#include <algorithm>
#include <array>

namespace bolwerk::engine {
namespace {

constexpr std::size_t longest_shown = 60;

bool is_inside_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// Bytes outside ASCII belong to letters such as é.
bool in_a_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte >= 0x80;
}

bool is_capital(char c) { return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }

/// The word that the text begins with; a hyphen or an apostrophe within it belongs to it.
std::string_view first_word(std::string_view text) {
    std::size_t end = 0;
    const auto joins = [&](std::size_t at) {
        return (text[at] == '-' || text[at] == '\'') && at + 1 < text.size() && in_a_word(text[at + 1]);
    };
    while (end < text.size() && (in_a_word(text[end]) || joins(end))) ++end;
    return text.substr(0, end);
}

bool stands_within_a_name(std::string_view word) {
    static constexpr std::array small{"de", "den", "der", "het", "'t", "in", "la", "op", "te", "ten", "ter", "van"};
    return std::ranges::find(small, word) != small.end();
}

/// "Koen de Vries" of "Koen de Vries wil dit": a word, and what follows as long as it looks like a name; at most 60
/// bytes, never half a character.
std::string_view what_looks_like_a_name(std::string_view text) {
    auto end = first_word(text).size();
    for (auto at = end; at < text.size() && text[at] == ' ';) {
        const auto word = first_word(text.substr(at + 1));
        if (word.empty() || (!is_capital(word.front()) && !stands_within_a_name(word))) break;
        at += 1 + word.size();
        if (is_capital(word.front())) end = at;
    }
    end = std::min(end, longest_shown);
    while (end < text.size() && is_inside_character(text[end])) --end;
    return text.substr(0, end);
}

bool begins_with_name(std::string_view text, std::string_view name) {
    return !name.empty() && text.starts_with(name) && (text.size() == name.size() || !in_a_word(text[name.size()]));
}

template <class T>
void add_once(std::vector<T>& all, T one) {
    if (std::ranges::find(all, one) == all.end()) all.push_back(std::move(one));
}

void add_mention(Mentions& found, std::string_view text, const Json& readers) {
    std::size_t longest = 0;
    for (const auto& reader : readers) {
        const auto& name = reader.at("name").get_ref<const std::string&>();
        if (begins_with_name(text, name)) longest = std::max(longest, name.size());
    }
    if (longest == 0) return add_once(found.unknown, std::string(what_looks_like_a_name(text)));
    for (const auto& reader : readers)
        if (reader.at("name") == text.substr(0, longest))
            add_once(found.people, {reader.at("id").get<std::int64_t>(), std::string(text.substr(0, longest))});
}

}  // namespace

Mentions mentions_in(std::string_view text, const Json& readers) {
    Mentions found;
    for (auto at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        const auto rest = text.substr(at + 1);
        const bool within_a_word = at > 0 && in_a_word(text[at - 1]);
        if (!within_a_word && !rest.empty() && in_a_word(rest.front())) add_mention(found, rest, readers);
    }
    return found;
}

std::size_t name_told_at(std::string_view text, std::size_t at, const std::vector<std::string>& names) {
    if (text[at] != '@' || (at > 0 && in_a_word(text[at - 1]))) return 0;
    std::size_t longest = 0;
    for (const auto& name : names)
        if (begins_with_name(text.substr(at + 1), name)) longest = std::max(longest, name.size());
    return longest;
}

}  // namespace bolwerk::engine
