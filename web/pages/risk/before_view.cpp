#include "web/pages/risk/before_view.hpp"

#include <algorithm>

#include "engine/local_time.hpp"
#include "web/pages/risk/measured_parks.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

namespace risk = workflows::risk;
using engine::Json;

/// "12,4 lager", of the scores as they stand beside it.
std::string change_text(const risk::ParkScore& before, const risk::ParkScore& now) {
    if (!before.score || !now.score) return "–";
    const auto change = now.score->rounded(1) - before.score->rounded(1);
    if (change == risk::Ratio(0)) return "gelijk";
    return change.size().text(1) + (change > risk::Ratio(0) ? " hoger" : " lager");
}

Json row_of(const MeasuredPark& before, const MeasuredPark& now) {
    return {{"name", now.name},
            {"before_score", score_text(before.score.score)},
            {"before_class", risk_class_text(before.score)},
            {"score", score_text(now.score.score)},
            {"class", risk_class_text(now.score)},
            {"change", change_text(before.score, now.score)}};
}

Json rows_of(const Json& found, const Json& before) {
    const auto earlier = measured_parks(before.at("matrices"), risk::scoring_set(before.at("set")));
    const auto later = measured_parks(found.at("matrices"), risk::scoring_set(found.at("set")));
    std::vector<Json> rows;
    for (const auto& [id, now] : later)
        if (const auto was = earlier.find(id); was != earlier.end() && !was->second.sides.empty() && !now.sides.empty())
            rows.push_back(row_of(was->second, now));
    std::ranges::sort(rows, {}, [](const Json& row) { return row.at("name").get<std::string>(); });
    return Json(rows);
}

std::string note_of(const Json& found, const Json& before) {
    const auto was = before.at("set").at("version").get<int>(), is = found.at("set").at("version").get<int>();
    if (was == is) return "Beide keren met dezelfde indicatoren en gewichten.";
    return "Let op: de indicatoren zijn tussendoor gewijzigd (versie " + std::to_string(was) + " en versie " +
           std::to_string(is) + "). Een verschil kan daarvan komen.";
}

std::string title_of(const Json& before) {
    const auto at = engine::parse_moment(text_of(before, "kept_at"));
    return text_of(before, "round") + (at ? ", " + engine::long_date(engine::local_date(*at)) : std::string{});
}

}  // namespace

void add_before(Json& page, const Json& found) {
    const auto& before = found.at("before");
    auto rows = before.is_object() ? rows_of(found, before) : Json::array();
    page["has_before"] = !rows.empty();
    page["compared"] = std::move(rows);
    page["before_title"] = before.is_object() ? title_of(before) : "";
    page["before_note"] = before.is_object() ? note_of(found, before) : "";
}

}  // namespace bolwerk::web
