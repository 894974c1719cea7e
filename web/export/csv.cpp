#include "web/export/csv.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace bolwerk::web {
namespace {

std::string day_text(engine::Date day) {
    const auto fields = engine::fields_of(day);
    std::array<char, 32> text{};
    const int size = std::snprintf(text.data(), text.size(), "%02u-%02u-%04d", static_cast<unsigned>(fields.day()),
                                   static_cast<unsigned>(fields.month()), static_cast<int>(fields.year()));
    return {text.data(), static_cast<std::size_t>(size)};
}

/// "1234,5": a decimal comma and no points, as a Dutch spreadsheet reads it.
std::string number_text(double number) {
    std::array<char, 64> text{};
    const int size = std::snprintf(text.data(), text.size(), "%.15g", number);
    std::string out(text.data(), static_cast<std::size_t>(size));
    std::ranges::replace(out, '.', ',');
    return out;
}

std::string in_quotes(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

std::string cell_text(const Cell& cell) {
    if (const auto* day = std::get_if<engine::Date>(&cell)) return day_text(*day);
    if (const auto* number = std::get_if<double>(&cell)) return number_text(*number);
    return without_formula(std::get<std::string>(cell));
}

}  // namespace

std::string without_formula(std::string_view text) {
    // ＝ ＋ － ＠: some spreadsheets fold them to the plain signs.
    constexpr std::array<std::string_view, 11> starts{
        "=", "+", "-", "@", "\t", "\r", "\n", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};
    const bool formula = std::ranges::any_of(starts, [&](std::string_view start) { return text.starts_with(start); });
    return formula ? "'" + std::string(text) : std::string(text);
}

std::string csv_line(const Row& row) {
    std::string line;
    for (const auto& cell : row) line += (line.empty() ? "" : ";") + in_quotes(cell_text(cell));
    return line + "\r\n";
}

}  // namespace bolwerk::web
