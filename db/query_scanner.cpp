#include "db/query_scanner.hpp"

#include <algorithm>
#include <cctype>

namespace bolwerk::db {
namespace {

bool is_name(char letter) { return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_'; }

/// Length of a string, a quoted name or a comment that starts here; 0 when none does.
std::size_t untouched_length(std::string_view rest) {
    if (rest.front() == '\'' || rest.front() == '"') {
        const auto end = rest.find(rest.front(), 1);
        return end == std::string_view::npos ? rest.size() : end + 1;
    }
    if (rest.starts_with("--")) return std::min(rest.find('\n'), rest.size());
    if (rest.starts_with("::")) return 2;
    return 0;
}

std::size_t place_of(std::string_view name, std::vector<std::string>& names) {
    const auto found = std::ranges::find(names, name);
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin()) + 1;
    names.emplace_back(name);
    return names.size();
}

std::string_view name_at(std::string_view rest) {
    return rest.substr(0, static_cast<std::size_t>(std::ranges::find_if_not(rest, is_name) - rest.begin()));
}

std::string_view without_edges(std::string_view sql) {
    while (sql.starts_with("--")) sql.remove_prefix(std::min(sql.size(), sql.find('\n') + 1));
    while (!sql.empty() && (std::isspace(static_cast<unsigned char>(sql.back())) != 0 || sql.back() == ';'))
        sql.remove_suffix(1);
    return sql;
}

}  // namespace

std::string number_parameters(std::string_view sql, std::vector<std::string>& names) {
    std::string text;
    for (auto rest = without_edges(sql); !rest.empty();) {
        auto length = untouched_length(rest);
        const auto name = rest.front() == ':' && length == 0 ? name_at(rest.substr(1)) : std::string_view{};
        if (!name.empty() && std::isdigit(static_cast<unsigned char>(name.front())) == 0) {
            text += "$" + std::to_string(place_of(name, names));
            length = name.size() + 1;
        } else {
            length = std::max<std::size_t>(length, 1);
            text += rest.substr(0, length);
        }
        rest.remove_prefix(length);
    }
    return text;
}

std::string colon_parameters(std::string_view sql, std::size_t first) {
    std::string text;
    while (!sql.empty()) {
        const auto plain = sql.substr(0, sql.find('$'));
        text += plain;
        sql.remove_prefix(plain.size());
        if (sql.empty()) break;
        const auto number = name_at(sql.substr(1));
        text += ":p" + std::to_string(std::stoul(std::string(number)) - 1 + first);
        sql.remove_prefix(1 + number.size());
    }
    return text;
}

}  // namespace bolwerk::db
