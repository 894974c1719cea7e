#include "workflows/confidential_numbers.hpp"

#include <algorithm>
#include <array>

#include "engine/plain_writing.hpp"

namespace bolwerk::workflows {
namespace {

/// Of the workflows above V1 that parks are spoken of in; a test holds them against the definitions.
constexpr std::array<std::string_view, 4> prefixes{"SIG", "RIS", "RAN", "KNP"};

char capital_of(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }
bool is_a_digit(char c) { return c >= '0' && c <= '9'; }

/// "RAN-2026-0003", "ran 2026 3": a prefix, a year and a number with a hyphen, a space or nothing between them.
bool number_at(std::string_view text, std::size_t at) {
    const auto skip = [&] {
        if (at < text.size() && (text[at] == '-' || text[at] == ' ')) ++at;
    };
    at += prefixes.front().size();
    skip();
    for (int place = 0; place < 4; ++place, ++at)
        if (at >= text.size() || !is_a_digit(text[at])) return false;
    skip();
    return at < text.size() && is_a_digit(text[at]);
}

}  // namespace

bool names_a_confidential_case(std::string_view original) {
    auto text = engine::PlainWriting(original).text;
    std::ranges::transform(text, text.begin(), capital_of);
    return std::ranges::any_of(prefixes, [&](std::string_view prefix) {
        for (auto at = text.find(prefix); at != std::string::npos; at = text.find(prefix, at + 1))
            if (number_at(text, at)) return true;
        return false;
    });
}

bool NamesNoConfidentialCase::holds(const engine::Question& question) {
    return question.input == nullptr || std::ranges::none_of(*question.input, [](const engine::Json& value) {
               return value.is_string() && names_a_confidential_case(value.get_ref<const std::string&>());
           });
}

}  // namespace bolwerk::workflows
