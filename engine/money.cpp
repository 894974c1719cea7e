#include "engine/money.hpp"

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <optional>

namespace bolwerk::engine {

namespace {

constexpr std::string_view no_break_space = "\u00a0";
constexpr std::string_view euro_sign = "€";
constexpr std::size_t most_digits = 17;

bool take_prefix(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

bool take_suffix(std::string_view& text, std::string_view suffix) {
    if (!text.ends_with(suffix)) return false;
    text.remove_suffix(suffix.size());
    return true;
}

void trim(std::string_view& text) {
    while (take_prefix(text, " ") || take_prefix(text, no_break_space)) {
    }
    while (take_suffix(text, " ") || take_suffix(text, no_break_space)) {
    }
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// The digits of "1234" or "1.234": once there is a point, it must stand before every three digits.
std::optional<std::string> whole_digits(std::string_view text) {
    if (text.find('.') == std::string_view::npos)
        return all_digits(text) ? std::optional{std::string{text}} : std::nullopt;
    std::string digits;
    for (bool first = true; !text.empty(); first = false) {
        const auto point = std::min(text.find('.'), text.size());
        const auto group = text.substr(0, point);
        const bool right_size = first ? group.size() <= 3 : group.size() == 3;
        if (!all_digits(group) || !right_size) return std::nullopt;
        digits += group;
        text.remove_prefix(point);
        if (take_prefix(text, ".") && text.empty()) return std::nullopt;
    }
    return digits;
}

/// The digits after the comma, filled up to two; "-" stands for none.
std::optional<std::string> cent_digits(std::string_view text) {
    if (text == "-" || text == "--") return "00";
    if (!all_digits(text) || text.size() > 2) return std::nullopt;
    return std::string{text} + (text.size() == 1 ? "0" : "");
}

std::optional<std::string> all_cent_digits(std::string_view text) {
    const auto comma = text.find(',');
    const auto whole = whole_digits(text.substr(0, comma));
    const auto cents = comma == std::string_view::npos ? "00" : cent_digits(text.substr(comma + 1));
    if (!whole || !cents) return std::nullopt;
    return *whole + *cents;
}

}  // namespace

std::string euros(Cents amount) { return std::string{euro_sign} + std::string{no_break_space} + amount_text(amount); }

std::string amount_text(Cents amount) {
    const std::uint64_t size =
        amount.value < 0 ? 0 - static_cast<std::uint64_t>(amount.value) : static_cast<std::uint64_t>(amount.value);
    std::string text = std::to_string(size / 100);
    for (auto place = static_cast<std::ptrdiff_t>(text.size()) - 3; place > 0; place -= 3)
        text.insert(static_cast<std::size_t>(place), 1, '.');
    if (const auto cents = size % 100; cents != 0) text += (cents < 10 ? ",0" : ",") + std::to_string(cents);
    return amount.value < 0 ? "-" + text : text;
}

Result<Cents> parse_amount(std::string_view text) {
    const std::string typed{text};
    trim(text);
    bool negative = take_prefix(text, "-");
    take_prefix(text, euro_sign);
    trim(text);
    if (!negative) negative = take_prefix(text, "-");
    if (text.empty()) return bad_input("Vul een bedrag in, bijvoorbeeld 1.234,56.", typed);
    const auto digits = all_cent_digits(text);
    if (!digits)
        return refused(
            ReasonKind::input,
            "Schrijf het bedrag met punten voor duizendtallen en een komma voor de centen, bijvoorbeeld 1.234,56.",
            typed);
    if (digits->size() > most_digits || std::stoll(*digits) > largest_amount.value)
        return bad_input("Dit bedrag is te groot.", typed);
    const Cents amount{std::stoll(*digits)};
    return negative ? -amount : amount;
}

std::vector<Cents> equal_shares(Cents total, int parts) {
    assert(parts >= 1);
    std::vector<Cents> shares(static_cast<std::size_t>(parts), Cents{total.value / parts});
    const auto left = std::abs(total.value % parts);
    for (std::int64_t i = 0; i < left; ++i) shares[static_cast<std::size_t>(i)] += Cents{total.value < 0 ? -1 : 1};
    return shares;
}

}  // namespace bolwerk::engine
