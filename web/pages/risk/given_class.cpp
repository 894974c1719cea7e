#include "web/pages/risk/given_class.hpp"

#include <algorithm>

#include "web/view/row_text.hpp"
#include "workflows/risk_score.hpp"

namespace bolwerk::web {
std::vector<GivenClass> given_classes(const engine::Json& all, const std::string& park) {
    std::vector<GivenClass> stand;
    for (const auto& one : all) {
        if (text_of(one, "park") != park) continue;
        std::erase_if(stand, [&](const GivenClass& earlier) { return earlier.by == text_of(one, "by"); });
        // Whoever goes by the computed class after all gives none.
        if (const auto given = workflows::risk::class_called(text_of(one, "class")))
            stand.push_back({text_of(one, "by"), std::string(dutch_name(*given)), text_of(one, "because")});
    }
    return stand;
}

}  // namespace bolwerk::web
