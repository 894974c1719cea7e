#include "web/pages/risk/given_class.hpp"

#include <algorithm>

#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

/// Empty for whoever goes by the computed class after all.
std::string dutch_class(const std::string& given) {
    if (given == "low") return "laag";
    if (given == "middle") return "midden";
    if (given == "high") return "hoog";
    return given == "very_high" ? "zeer hoog" : "";
}

}  // namespace

std::vector<GivenClass> given_classes(const engine::Json& all, const std::string& park) {
    std::vector<GivenClass> stand;
    for (const auto& one : all) {
        if (text_of(one, "park") != park) continue;
        std::erase_if(stand, [&](const GivenClass& earlier) { return earlier.by == text_of(one, "by"); });
        if (auto given = dutch_class(text_of(one, "class")); !given.empty())
            stand.push_back({text_of(one, "by"), std::move(given), text_of(one, "because")});
    }
    return stand;
}

}  // namespace bolwerk::web
