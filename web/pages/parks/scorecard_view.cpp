#include "web/pages/parks/scorecard_view.hpp"

#include <algorithm>

#include "engine/date.hpp"
#include "web/view/day_text.hpp"
#include "web/view/row_text.hpp"
#include "workflows/park_record/scorecard.hpp"
#include "workflows/part_of.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
namespace ibis = workflows::ibis;

std::string score_text(const Json& row) {
    return std::to_string(row.at("score").get<int>()) + " van " + std::to_string(ibis::highest_score);
}

std::string about(const Json& row) {
    return medium_day_of(row, "measured_on") + ", " + text_of(row, "by") + " (" + text_of(row, "organisation") + ")";
}

Json theme_view(const ibis::FutureTheme& theme, const Json& scores) {
    Json view{{"theme_id", theme.id}, {"theme", theme.label},    {"question", theme.question},
              {"has_score", false},   {"score_text", ""},        {"meaning", ""},
              {"score", 0},           {"evidence", ""},          {"about", ""},
              {"has_earlier", false}, {"earlier", Json::array()}};
    for (const auto& row : scores) {
        if (row.at("theme") != theme.id) continue;
        if (view.at("has_score") == true) {
            view["has_earlier"] = true;
            view["earlier"].push_back(
                {{"text", score_text(row) + ", " + about(row) + ": " + text_of(row, "evidence")}});
            continue;
        }
        view.update({{"has_score", true},
                     {"score_text", score_text(row)},
                     {"score", row.at("score")},
                     {"meaning", ibis::meaning_of_score(row.at("score").get<int>())},
                     {"evidence", row.at("evidence")},
                     {"about", about(row)}});
    }
    return view;
}

}  // namespace

Json themes_view(const Json& scores) {
    Json views = Json::array();
    for (const auto& theme : ibis::future_themes()) views.push_back(theme_view(theme, scores));
    return views;
}

std::string judged_text(const Json& scores) {
    const auto judged = std::ranges::count_if(ibis::future_themes(), [&](const ibis::FutureTheme& theme) {
        return std::ranges::any_of(scores, [&](const Json& row) { return row.at("theme") == theme.id; });
    });
    const auto all = static_cast<std::int64_t>(ibis::future_themes().size());
    return workflows::part_of(judged, all, {"is", "zijn"}, {"thema", "thema's"}) + " beoordeeld.";
}

}  // namespace bolwerk::web
