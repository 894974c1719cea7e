// One named value for a query. Everything travels as text; the SQL says what it is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/json.hpp"

namespace bolwerk::db {

struct Parameter {
    Parameter(std::string_view name, std::string text) : name(name), value(std::move(text)) {}
    Parameter(std::string_view name, std::string_view text) : name(name), value(text) {}
    Parameter(std::string_view name, const char* text) : name(name), value(text) {}
    Parameter(std::string_view name, std::int64_t number) : name(name), value(std::to_string(number)) {}
    Parameter(std::string_view name, int number) : name(name), value(std::to_string(number)) {}
    Parameter(std::string_view name, bool yes) : name(name), value(yes ? "true" : "false") {}
    Parameter(std::string_view name, const engine::Json& json) : name(name), value(json.dump()) {}
    Parameter(std::string_view name, std::optional<std::string> maybe) : name(name), value(std::move(maybe)) {}
    Parameter(std::string_view name, std::nullopt_t) : name(name) {}

    std::string_view name;  ///< must outlive the call, as a literal does
    std::optional<std::string> value;
};

}  // namespace bolwerk::db
