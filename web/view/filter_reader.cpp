#include "web/view/filter_reader.hpp"

#include <algorithm>
#include <charconv>

namespace bolwerk::web {
namespace {

constexpr std::size_t longest_search = 200, longest_quoted = 40;

/// What any page may be asked for beside its filters: that it is printed.
constexpr std::string_view of_every_page = "afdruk";

/// At most so many bytes, never half a character.
std::string_view cut(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
    return text.substr(0, most);
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

}  // namespace

std::string_view FilterReader::raw(std::string_view name) {
    asked_.emplace_back(name);
    return query_[name];
}

std::string FilterReader::words(std::string_view name) {
    const auto typed = trimmed(raw(name));
    const auto words = std::string(trimmed(cut(typed, longest_search)));
    if (words.size() < typed.size()) remarks_.emplace_back("Uw zoektekst was te lang. Wij zochten op het eerste deel.");
    if (!words.empty()) understood_.add(std::string(name), words);
    return words;
}

std::string FilterReader::known(std::string_view name, const std::function<bool(std::string_view)>& is_known) {
    const auto value = raw(name);
    if (value.empty()) return {};
    if (!is_known(value)) {
        leave_out(name, value);
        return {};
    }
    understood_.add(std::string(name), std::string(value));
    return std::string(value);
}

std::string FilterReader::one_of(std::string_view name, std::initializer_list<std::string_view> words) {
    return known(name, [&](std::string_view value) { return std::ranges::find(words, value) != words.end(); });
}

std::optional<std::int64_t> FilterReader::number(std::string_view name) {
    std::int64_t number = 0;
    const auto text = known(name, [&](std::string_view value) {
        const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), number);
        return problem == std::errc{} && end == value.data() + value.size() && number > 0;
    });
    return text.empty() ? std::nullopt : std::optional(number);
}

void FilterReader::leave_out(std::string_view name, std::string_view value) {
    unknown_.emplace_back(name);
    const auto shown = cut(value, longest_quoted);
    remarks_.push_back("Het filter “" + std::string(name) + "” kent de waarde “" + std::string(shown) +
                       (shown.size() < value.size() ? "…" : "") + "” niet. Wij lieten het weg.");
}

LeftOut FilterReader::left_out() const {
    LeftOut all{unknown_, remarks_};
    for (const auto& [name, value] : query_) {
        const bool asked = std::ranges::find(asked_, name) != asked_.end() || name == of_every_page;
        if (asked || value.empty() || std::ranges::find(all.names, name) != all.names.end()) continue;
        all.names.push_back(name);
        all.remarks.push_back("Het filter “" + std::string(cut(name, longest_quoted)) +
                              "” bestaat hier niet. Wij lieten het weg.");
    }
    return all;
}

bool lists(const engine::Json& all, std::string_view value) {
    return std::ranges::any_of(all, [&](const engine::Json& one) { return one.at("value") == value; });
}

void add_remarks(engine::Json& values, const std::vector<std::string>& remarks, const engine::Json& flash) {
    if (remarks.empty() || !flash.is_null()) return;
    std::string text;
    for (const auto& remark : remarks) text += (text.empty() ? "" : " ") + remark;
    values["has_flash"] = true;
    values["flash"] = {{"kind", "warning"}, {"text", text}};
}

bool looks_like_municipality(std::string_view code) {
    return code.size() == 6 && code.starts_with("GM") &&
           std::ranges::all_of(code.substr(2), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace bolwerk::web
