// The list of accounts with its filter and its pages.
#pragma once

#include "web/pages/typed_form.hpp"

namespace bolwerk::web {

struct PeopleFilter {
    std::string words;
    std::optional<std::int64_t> organisation;
    std::string role;
    std::string state;  ///< "", "active", "blocked" or "without_role"
    std::int64_t page = 1;

    static constexpr std::int64_t on_a_page = 50;
};

/// From the answer of admin/people.
engine::Json people_view(const engine::Json& found, const PeopleFilter& filter, engine::Date today);

/// The label of an account that may or may not sign in.
engine::Json account_badge(bool active);

}  // namespace bolwerk::web
