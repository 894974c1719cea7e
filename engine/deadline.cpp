#include "engine/deadline.hpp"

#include <stdexcept>

#include "engine/question.hpp"
#include "engine/term/compute.hpp"

namespace bolwerk::engine {
namespace {

term::Deadline value_or_throw(Result<term::Deadline> computed) {
    if (computed) return std::move(*computed);
    throw std::logic_error("Expected a term that can be computed, but: " +
                           std::string(computed.error().reasons.front().sentence));
}

term::Span length_of(const DeadlinePlan& plan, const Question& question) {
    const auto set = question.settings.find("term." + std::string(plan.name));
    if (set == question.settings.end()) return plan.length;
    const auto unit = term::unit_named(set->at("unit").get_ref<const std::string&>());
    return {set->at("count").get<int>(), unit.value_or(plan.length.unit)};
}

bool has_length(const DeadlinePlan& plan) { return plan.length.count > 0; }

Date date_in(const Question& question, std::string_view name) {
    const auto& value = name.empty() ? Json{} : field(question, name);
    if (!value.is_string()) return question.today;
    const auto date = parse_iso_date(value.get_ref<const std::string&>());
    return date ? *date : question.today;
}

/// A term of days that ends on a named day, also when that day has passed.
std::pair<Date, term::Span> until_day(Date today, Date last_day) {
    const auto event = std::min(today, last_day - std::chrono::days{1});
    return {event, {static_cast<int>((last_day - event).count()), term::Unit::days}};
}

RunningDeadline with_suspensions(RunningDeadline running, std::vector<term::Suspension> suspensions,
                                 const term::Calendar& calendar) {
    running.clock.adjustments.suspensions = std::move(suspensions);
    running.clock = value_or_throw(term::recompute(running.clock, calendar));
    return running;
}

}  // namespace

RunningDeadline start(const DeadlinePlan& plan, const Question& question) {
    const bool named_day = !plan.on_field.empty() && (!has_length(plan) || filled(question, plan.on_field));
    auto event = date_in(question, plan.from_field);
    auto span = named_day ? term::Span{} : length_of(plan, question);
    if (named_day) std::tie(event, span) = until_day(question.today, date_in(question, plan.on_field));
    term::Term term{std::string(plan.name), span, plan.in_statute, std::string(plan.source)};
    if (plan.fit != nullptr) plan.fit(question, term, event);
    return {.name = std::string(plan.name),
            .label = std::string(plan.label),
            .clock = value_or_throw(term::compute(term, event, question.calendar)),
            .reminders = plan.reminders,
            .escalates_to = std::string(plan.escalates_to),
            .fires = plan.fires};
}

RunningDeadline suspended(RunningDeadline running, Date from, const term::Calendar& calendar) {
    auto suspensions = running.clock.adjustments.suspensions;
    suspensions.push_back(term::until_further_notice(from));
    // The term to decide on an objection stands still by an article of its own.
    if (running.clock.term.source.starts_with("Awb 7:10")) suspensions.back().source = "Awb art. 7:10 lid 2";
    return with_suspensions(std::move(running), std::move(suspensions), calendar);
}

RunningDeadline resumed(RunningDeadline running, Date until, const term::Calendar& calendar) {
    auto suspensions = term::ended(running.clock.adjustments.suspensions, until);
    return with_suspensions(std::move(running), std::move(suspensions), calendar);
}

Date day_of(const Reminder& reminder, const RunningDeadline& running) {
    const auto last = running.clock.last_day;
    const auto day = reminder.before ? term::before(last, reminder.span) : term::after(last, reminder.span);
    return day ? *day : last;
}

}  // namespace bolwerk::engine
