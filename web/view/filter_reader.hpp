// Reads what somebody filters by from an address. What is not understood is left out and said so: a person reads it
// above the list, a program and a file get nothing else (web/app/unknown_filter).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/json.hpp"
#include "web/server/fields.hpp"

namespace bolwerk::web {

/// What of an address was left out: the names, and a line about each.
struct LeftOut {
    std::vector<std::string> names, remarks;
};

class FilterReader {
public:
    explicit FilterReader(const Fields& query) : query_(query) {}

    /// Words to search for: without spaces around them, at most 200 bytes.
    std::string words(std::string_view name);

    /// A value that the page knows; empty for any other.
    std::string known(std::string_view name, const std::function<bool(std::string_view)>& is_known);

    /// One of these words.
    std::string one_of(std::string_view name, std::initializer_list<std::string_view> words);

    /// A whole number from 1 on, as ids and pages are.
    std::optional<std::int64_t> number(std::string_view name);

    /// A filter of which the values are judged elsewhere, or come more than once.
    std::string_view raw(std::string_view name);

    /// Says that a value was left out.
    void leave_out(std::string_view name, std::string_view value);

    /// What was understood, in the order in which it was asked for: the address of the same page.
    const Fields& understood() const { return understood_; }
    const std::vector<std::string>& remarks() const { return remarks_; }
    /// Everything that was left out, also the names that nobody asked for: call it when all is read.
    LeftOut left_out() const;

private:
    const Fields& query_;
    Fields understood_;
    std::vector<std::string> remarks_, unknown_, asked_;
};

/// Whether the value stands in the list of a filter. `all`: [{value, label}].
bool lists(const engine::Json& all, std::string_view value);

/// Shows the remarks above the page, unless there is a line to show already.
void add_remarks(engine::Json& values, const std::vector<std::string>& remarks, const engine::Json& flash);

/// "GM0200", as far as the form goes.
bool looks_like_municipality(std::string_view code);

}  // namespace bolwerk::web
