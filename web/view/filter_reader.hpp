// Reads what somebody filters by from an address. What is not understood is left out and said so, never an error.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/json.hpp"
#include "web/server/fields.hpp"

namespace bolwerk::web {

class FilterReader {
public:
    explicit FilterReader(const Fields& query) : query_(query) {}

    /// Words to search for: without spaces around them, at most 200 bytes.
    std::string words(std::string_view name);

    /// A value that the page knows; empty for any other.
    std::string known(std::string_view name, const std::function<bool(std::string_view)>& is_known);

    /// Says that a value was left out.
    void leave_out(std::string_view name, std::string_view value);

    /// What was understood, in the order in which it was asked for: the address of the same page.
    const Fields& understood() const { return understood_; }
    const std::vector<std::string>& remarks() const { return remarks_; }
    /// The names of what was left out, for whom a remark above the page does not reach.
    const std::vector<std::string>& unknown() const { return unknown_; }

private:
    const Fields& query_;
    Fields understood_;
    std::vector<std::string> remarks_, unknown_;
};

/// Shows the remarks above the page, unless there is a line to show already.
void add_remarks(engine::Json& values, const std::vector<std::string>& remarks, const engine::Json& flash);

/// "GM0200", as far as the form goes.
bool looks_like_municipality(std::string_view code);

}  // namespace bolwerk::web
