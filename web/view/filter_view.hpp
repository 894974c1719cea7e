// The filter above a list: the search field, the choices, and a chip for each filter that is on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/json.hpp"
#include "web/server/fields.hpp"

namespace bolwerk::web {

struct Choice {
    std::string value, label;
};

struct Select {
    std::string_view name, label;
    std::string_view all;  ///< what the empty choice is called
    std::vector<Choice> choices;
};

/// Words that somebody types, with suggestions that the browser shows.
struct TextBox {
    std::string_view name, label;
    std::vector<Choice> suggestions;
};

/// A filter without a control of its own, for example the park that a link came from.
struct KeptFilter {
    std::string name, value;
    std::string label;  ///< on the chip; without it there is none
};

struct Filter {
    std::string_view action, search_label, button_label;
    std::string result_text;
    std::vector<Select> selects;
    std::vector<KeptFilter> kept = {};
    std::vector<TextBox> texts = {};
};

/// The values of the partial p-filter. `query`: what is filtered by now.
engine::Json filter_view(const Filter& filter, const Fields& query);

/// [[value, label], ...] as the database gives lists.
std::vector<Choice> choices_of(const engine::Json& pairs);

}  // namespace bolwerk::web
