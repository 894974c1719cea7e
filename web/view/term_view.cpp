#include "web/view/term_view.hpp"

#include "engine/term/explain.hpp"
#include "web/view/fact_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using engine::long_date;
using std::chrono::days;

/// The calendar does not reach the last day, and that matters for this term.
bool beyond_the_calendar(const engine::term::Deadline& deadline) {
    const int year = engine::year_of(deadline.last_day);
    return deadline.exclusion == engine::term::Exclusion::none &&
           (year > deadline.calendar_known_until || year < deadline.calendar_known_from);
}

}  // namespace

void add_term(Json& page, const engine::term::Deadline& deadline) {
    page["has_result"] = true;
    const bool still_stands = engine::term::stands_still_since(deadline).has_value();
    page["result_date"] = still_stands ? "Nog niet te zeggen: de klok staat stil" : long_date(deadline.last_day);
    page["last_day"] = engine::iso(deadline.last_day);
    page["raw_last_day"] = engine::iso(deadline.raw_last_day);
    page["facts"] = Json::array({fact("Gebeurtenis", long_date(deadline.event)),
                                 fact("Eerste dag", long_date(deadline.event + days{1})),
                                 fact("Zonder vrije dagen", long_date(deadline.raw_last_day))});
    if (const int still = engine::term::suspended_days(deadline); still > 0)
        page["facts"].push_back(fact("Stilstand", engine::term::in_words({still, engine::term::Unit::days})));
    if (!still_stands) page["facts"].push_back(fact("Laatste dag", long_date(deadline.last_day)));
    page["explanation"] = engine::term::explain(deadline);
    page["has_result_warning"] = false;
    page["result_warning"] = "";
    if (beyond_the_calendar(deadline))
        add_warning(page, "De vrije dagen zijn bekend van " + std::to_string(deadline.calendar_known_from) +
                              " tot en met " + std::to_string(deadline.calendar_known_until) +
                              ". Kijk deze datum nog eens na als de kalender is bijgewerkt.");
    if (still_stands) add_warning(page, "De klok staat nog stil. De laatste dag schuift elke dag een dag op.");
}

void add_penalty(Json& page, const engine::term::DefaultNotice& notice, const engine::term::Penalty& penalty) {
    auto& facts = page["facts"];
    facts.push_back(fact("Ingebrekestelling ontvangen", long_date(notice.received)));
    facts.push_back(fact("Eerste dag met dwangsom", long_date(notice.first_day)));
    facts.push_back(fact("Dagen met dwangsom", engine::term::in_words({penalty.days, engine::term::Unit::days})));
    facts.push_back(fact("Dwangsom", engine::euros(penalty.amount)));
    if (penalty.fix_by) facts.push_back(fact("Bedrag vaststellen uiterlijk", long_date(penalty.fix_by->last_day)));
    for (const auto& sentence : engine::term::explain(notice, penalty)) page["explanation"].push_back(sentence);
    page["penalty_days"] = penalty.days;
    page["penalty_cents"] = penalty.amount.value;
}

void add_warning(Json& page, const std::string& sentence) {
    const auto before = page.value("result_warning", std::string());
    page["has_result_warning"] = true;
    page["result_warning"] = before.empty() ? sentence : before + " " + sentence;
}

}  // namespace bolwerk::web
