#include "web/pages/subsidies/penalties_view.hpp"

#include "web/view/fact_view.hpp"
#include "web/view/row_text.hpp"
#include "workflows/default_notice/counter.hpp"

namespace bolwerk::web {
namespace {

namespace notices = workflows::default_notice_rules;
using engine::Json;

std::string days_of(const notices::Counter& counter) {
    return std::to_string(counter.days) + (counter.days == 1 ? " dag" : " dagen");
}

Json penalty_row(const Json& one, const notices::Counter& counter) {
    return {{"href", "/zaken/" + text_of(one, "number")},
            {"number", one.at("number")},
            {"title", one.at("title")},
            {"applicant", one.at("organisation")},
            {"days", days_of(counter)},
            {"amount", engine::euros(counter.amount)},
            {"until", engine::medium_date(counter.last_day)}};
}

std::optional<engine::Date> day_of(const Json& row, std::string_view name) {
    const auto day = engine::parse_iso_date(text_of(row, name));
    return day ? std::optional(*day) : std::nullopt;
}

}  // namespace

void add_penalties(Json& page, const Json& penalties, const engine::term::Calendar& calendar, engine::Date today) {
    Json rows = Json::array();
    engine::Cents together;
    for (const auto& one : penalties) {
        const auto received = engine::parse_iso_date(text_of(one, "received_on"));
        const auto decided = day_of(one, "decided_on");
        const auto counter = received ? notices::counter(*received, today, calendar, decided) : std::nullopt;
        if (!counter) continue;
        rows.push_back(penalty_row(one, *counter));
        together += counter->amount;
    }
    page["has_penalties"] = !rows.empty();
    page["penalties_together"] = engine::euros(together);
    page["penalties"] = std::move(rows);
}

void add_penalty(Json& page, const LoadedCase& file, const Visit& visit) {
    const auto decided = day_of(file.loaded.facts, "decision_made_on");
    const auto counter = notices::running_counter(file.subject(), visit.today, *visit.calendar, decided);
    if (!counter) return;
    page["fact_groups"].push_back(
        {{"group_id", "dwangsom"},
         {"group_title", "Dwangsom"},
         {"has_group_note", true},
         {"group_note",
          decided ? "Er is beslist op " + engine::medium_date(*decided) + ": leg dat vast. Verder loopt zij niet op."
                  : std::string("Elke dag zonder besluit kost geld, 42 dagen lang (Awb 4:17 lid 2).")},
         {"facts", Json::array({fact("Loopt sinds", engine::medium_date(counter->first_day)),
                                fact("Tot en met vandaag", days_of(*counter) + ", " + engine::euros(counter->amount)),
                                fact("Laatste dag", engine::medium_date(counter->last_day))})}});
}

}  // namespace bolwerk::web
