#include "web/pages/reports/case_rows.hpp"

#include <algorithm>

#include "web/view/badge_view.hpp"
#include "web/view/row_text.hpp"
#include "workflows/progress_report/small_counts.hpp"

namespace bolwerk::web {

using engine::Json;

Json counted_case_row(const Json& one, const std::vector<engine::Definition>& definitions) {
    const auto workflow = text_of(one, "workflow");
    const auto found = std::ranges::find(definitions, workflow, &engine::Definition::id);
    const auto* definition = found == definitions.end() ? nullptr : &*found;
    return {{"number", one.at("number")},
            {"href", "/zaken/" + text_of(one, "number")},
            {"title", one.at("title")},
            {"kind", definition == nullptr ? workflow : std::string(definition->title)},
            {"park", text_of(one, "park")},
            {"municipality", text_of(one, "municipality")},
            {"then", badge_of(definition, text_of(one, "then"))},
            {"now", badge_of(definition, text_of(one, "now"))},
            {"has_changed", one.at("then") != one.at("now")}};
}

bool is_measure(std::string_view measure) {
    constexpr std::string_view groups[]{"check", "coverage", "decided",  "effect", "intervention", "late",
                                        "park",  "plan",     "planning", "scheme", "subsidy",      "term"};
    const auto dot = measure.find('.');
    return dot != std::string_view::npos && dot + 1 < measure.size() &&
           std::ranges::find(groups, measure.substr(0, dot)) != std::end(groups);
}

std::string unread_text(std::int64_t counted, std::int64_t read, bool area_wide) {
    const auto unread = counted - read;
    if (unread <= 0) return {};
    if (!area_wide) return "Er tellen ook zaken mee die u niet mag inzien.";
    if (!workflows::report::may_be_told(unread)) return "Er tellen ook enkele zaken mee die u niet mag inzien.";
    return "Er tellen ook " + std::to_string(unread) + " zaken mee die u niet mag inzien.";
}

}  // namespace bolwerk::web
