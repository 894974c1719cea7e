// The way back from a page of administration.
#pragma once

#include "engine/json.hpp"

namespace bolwerk::web {

/// Beheer, then the pages between, then this one.
inline engine::Json admin_crumbs(std::string_view last,
                                 std::initializer_list<std::pair<std::string_view, std::string_view>> between = {}) {
    auto crumbs = engine::Json::array({{{"label", "Beheer"}, {"href", "/beheer"}, {"current", false}}});
    for (const auto& [label, href] : between) crumbs.push_back({{"label", label}, {"href", href}, {"current", false}});
    crumbs.push_back({{"label", last}, {"href", ""}, {"current", true}});
    return crumbs;
}

}  // namespace bolwerk::web
