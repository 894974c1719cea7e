#include "web/log/json_line.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "engine/json.hpp"

namespace bolwerk::web {

namespace {

// Not in any text that is logged: control characters of texts become spaces first.
constexpr char field_mark = '\x1F';
constexpr char number_mark = '\x1E';

std::string without_marks(std::string_view text) {
    std::string clean(text);
    std::replace_if(
        clean.begin(), clean.end(), [](char c) { return c == field_mark || c == number_mark; }, ' ');
    return clean;
}

std::string quoted(std::string_view text) {
    return engine::Json(text).dump(-1, ' ', false, engine::Json::error_handler_t::replace);
}

std::string value_text(const LogField& field) {
    if (const auto* text = std::get_if<std::string_view>(&field.value)) return without_marks(*text);
    if (const auto* number = std::get_if<std::int64_t>(&field.value)) return number_mark + std::to_string(*number);
    std::array<char, 64> digits{};
    const auto end =
        std::to_chars(digits.begin(), digits.end(), std::get<double>(field.value), std::chars_format::fixed, 3);
    return number_mark + std::string(digits.data(), end.ptr);
}

std::string_view take_field(std::string_view& marked) {
    const auto end = marked.find(field_mark);
    const std::string_view field = marked.substr(0, end);
    marked = end == std::string_view::npos ? std::string_view{} : marked.substr(end + 1);
    return field;
}

}  // namespace

std::string marked_text(std::string_view event, std::initializer_list<LogField> fields) {
    std::string marked = without_marks(event);
    for (const LogField& field : fields) {
        const std::string value = value_text(field);
        if (!value.empty()) marked.append(1, field_mark).append(field.name).append(1, field_mark).append(value);
    }
    return marked;
}

std::string json_members(std::string_view marked) {
    std::string members = "\"event\":" + quoted(take_field(marked));
    while (!marked.empty()) {
        members += "," + quoted(take_field(marked)) + ":";
        const std::string_view value = take_field(marked);
        members += value.starts_with(number_mark) ? std::string(value.substr(1)) : quoted(value);
    }
    return members;
}

}  // namespace bolwerk::web
