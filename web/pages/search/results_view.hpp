// What was found, in groups.
#pragma once

#include <string>
#include <vector>

#include "engine/date.hpp"
#include "engine/definition.hpp"
#include "engine/json.hpp"

namespace bolwerk::web {

struct SearchPage {
    std::string words;          ///< empty: nothing was typed yet
    const engine::Json& found;  ///< the answer of search/everything; not looked at without words
    const std::vector<engine::Definition>& definitions;
    engine::Date today;
};

inline constexpr std::size_t shown_of_each = 10;

/// The values of pages/search/results.
engine::Json results_view(const SearchPage& page);

}  // namespace bolwerk::web
