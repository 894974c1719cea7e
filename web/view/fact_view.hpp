// A line "label: value" of a card, and a figure above a list, as the templates expect them.
#pragma once

#include <string>
#include <string_view>

#include "engine/json.hpp"

namespace bolwerk::web {

/// With an address the value is a link.
inline engine::Json fact(std::string_view label, std::string_view value, std::string_view href = {}) {
    return {{"label", label}, {"value", value}, {"has_href", !href.empty()}, {"href", href}};
}

/// A large figure with a note below it; `late` gives it the colour of what is too late.
inline engine::Json figure(std::string_view label, std::string_view value, std::string_view note, bool late = false) {
    return {{"label", label}, {"value", value}, {"note", note}, {"figure_class", late ? "late" : "normal"}};
}

/// The same for a count.
inline engine::Json count_figure(std::string_view label, const engine::Json& count, std::string_view note,
                                 bool late = false) {
    return figure(label, std::to_string(count.get<std::int64_t>()), note, late);
}

}  // namespace bolwerk::web
