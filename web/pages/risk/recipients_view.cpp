#include "web/pages/risk/recipients_view.hpp"

#include <algorithm>

#include "engine/local_time.hpp"
#include "web/view/day_text.hpp"
#include "web/view/due_view.hpp"
#include "web/view/form_view.hpp"
#include "web/view/row_text.hpp"
#include "workflows/risk_analysis/forms.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

std::string moment_of(const Json& row, std::string_view key, engine::Date today) {
    const auto at = engine::parse_moment(text_of(row, key));
    return at ? near_moment(*at, today) : std::string();
}

std::string opened_text(const Json& one, engine::Date today) {
    const auto looks = one.at("looks").get<std::int64_t>();
    if (looks == 0) return "Nog niet geopend";
    const auto first = "Eerst door " + text_of(one, "first_by") + ", " + moment_of(one, "first_at", today);
    if (looks == 1) return first;
    return first + "; het laatst door " + text_of(one, "last_by") + ", " + moment_of(one, "last_at", today) + " (" +
           std::to_string(looks) + " keer)";
}

/// Who checked the facts tells nothing back: only what was sent asks for it (Wgs 1.7 lid 4).
std::string feedback_text(const Json& one) {
    const auto told = medium_day_of(one, "told_back_on"), due = medium_day_of(one, "feedback_due");
    if (!one.at("was_sent").get<bool>() || (due.empty() && told.empty())) return "–";
    if (due.empty()) return "het laatst op " + told;
    return "uiterlijk " + due + (told.empty() ? "" : ", het laatst op " + told);
}

/// The tasks of the Act for which it was sent (Wgs 2.17); empty for what was sent before they were asked.
std::string tasks_text(const Json& one) {
    const auto tasks = one.value("tasks", Json());
    if (!tasks.is_array()) return {};
    const auto& asked = workflows::risk_analysis_forms::send();
    const auto field = std::ranges::find(asked, "sent_tasks", &engine::Field::name);
    return text_of(facts_view(engine::Form{*field}, Json{{"sent_tasks", tasks}}, Json::object()).front(), "value");
}

}  // namespace

Json recipient_rows(const Json& recipients, engine::Date today) {
    Json rows = Json::array();
    for (const auto& one : recipients) {
        const auto taken = one.at("taken_out").get<std::int64_t>();
        rows.push_back({{"organisation", one.at("organisation")},
                        {"purpose", one.at("was_sent").get<bool>() ? text_of(one, "purpose") : "Feiten nakijken"},
                        {"has_tasks", !tasks_text(one).empty()},
                        {"tasks", tasks_text(one)},
                        {"sent", moment_of(one, "sent_at", today) + " door " + text_of(one, "sent_by")},
                        {"is_over", !one.at("reads").get<bool>()},
                        {"opened", opened_text(one, today)},
                        {"has_taken", taken > 0},
                        {"taken", std::to_string(taken) + (taken == 1 ? " uitgifte" : " uitgiften")},
                        {"feedback", feedback_text(one)},
                        {"has_told_back", one.at("was_sent").get<bool>() && !text_of(one, "told_back").empty()},
                        {"told_back", text_of(one, "told_back")}});
    }
    return rows;
}

}  // namespace bolwerk::web
