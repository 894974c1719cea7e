#include "workflows/meeting/days.hpp"

#include "engine/question.hpp"
#include "engine/term/working_days.hpp"
#include "workflows/meeting/agenda.hpp"

namespace bolwerk::workflows::meeting_conditions {

using engine::Date;
using engine::DeadlinePlan;
using engine::Json;
using engine::Question;
using engine::term::Term;
using engine::term::Unit;
using std::chrono::days;

namespace {

constexpr std::string_view day_of_meeting = "meets_on";

Date meets_on(const Question& question) {
    return engine::date_field(question, day_of_meeting).value_or(question.today);
}

/// A term of days that ends on that day, or today when that day has passed.
void ends_on(Date last, const Question& question, Term& term, Date& event) {
    last = std::max(last, question.today);
    event = std::min(question.today, last - days{1});
    term.span = {static_cast<int>((last - event).count()), Unit::days};
}

void papers_close(const Question& question, Term& term, Date& event) {
    ends_on(papers_close_on(question), question, term, event);
}

void goes_out(const Question& question, Term& term, Date& event) {
    ends_on(meets_on(question) - days{engine::setting(question, sending_days)}, question, term, event);
}

void first_due(const Question& question, Term& term, Date& event) {
    std::optional<Date> first;
    const auto items = question.facts.find("items");
    if (items != question.facts.end())
        for (const auto& item : *items) {
            if (!meeting_agenda::is_to_be_carried_out(item)) continue;
            if (item.at("value") == engine::field(question, "carried_item")) continue;
            const auto due =
                engine::parse_iso_date(meeting_agenda::text_of(meeting_agenda::decision_of(item), "due_on"));
            if (due && (!first || *due < *first)) first = *due;
        }
    ends_on(first.value_or(question.today + days{7}), question, term, event);
}

}  // namespace

Date papers_close_on(const Question& question) {
    auto day = meets_on(question);
    for (auto left = engine::setting(question, papers_days); left > 0; --left)
        day = question.calendar.ordinary_on_or_before(day - days{1});
    return day;
}

std::optional<int> minutes_of(const Json& time) {
    if (!time.is_string()) return std::nullopt;
    const auto& text = time.get_ref<const std::string&>();
    const auto digit = [&](std::size_t place) { return text[place] >= '0' && text[place] <= '9'; };
    if (text.size() != 5 || text[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4)) return std::nullopt;
    const int hours = std::stoi(text.substr(0, 2)), minutes = std::stoi(text.substr(3));
    return hours < 24 && minutes < 60 ? std::optional(hours * 60 + minutes) : std::nullopt;
}

void PapersClose::set(DeadlinePlan& plan) {
    plan.on_field = day_of_meeting;
    plan.fit = &papers_close;
}

void GoesOut::set(DeadlinePlan& plan) {
    plan.on_field = day_of_meeting;
    plan.fit = &goes_out;
}

void FirstDue::set(DeadlinePlan& plan) {
    plan.on_field = day_of_meeting;
    plan.fit = &first_due;
}

}  // namespace bolwerk::workflows::meeting_conditions
