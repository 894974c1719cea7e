#include "engine/term/json.hpp"

#include <stdexcept>

namespace bolwerk::engine::term {

namespace {

Date date_in(const Json& json) {
    const auto& text = json.get_ref<const std::string&>();
    const auto date = parse_iso_date(text);
    if (!date) throw std::invalid_argument{"Expected to read a stored date, but found \"" + text + "\""};
    return *date;
}

Json or_null(const std::optional<Date>& date) { return date ? Json(iso(*date)) : Json(); }

std::optional<Date> optional_date_in(const Json& json) {
    return json.is_null() ? std::nullopt : std::optional{date_in(json)};
}

Json to_json(Span span) { return {{"count", span.count}, {"unit", name_of(span.unit)}}; }

Span span_in(const Json& json) {
    const auto& name = json.at("unit").get_ref<const std::string&>();
    const auto unit = unit_named(name);
    if (!unit) throw std::invalid_argument{"Expected to read a stored unit, but found \"" + name + "\""};
    return {json.at("count").get<int>(), *unit};
}

Json to_json(const Term& term) {
    return {{"rule", term.rule},
            {"span", to_json(term.span)},
            {"in_statute", term.in_statute},
            {"source", term.source},
            {"exempt", term.exempt}};
}

Term term_in(const Json& json) {
    return {json.at("rule"), span_in(json.at("span")), json.at("in_statute"), json.at("source"), json.at("exempt")};
}

Json to_json(const Shift& shift) {
    return {{"from", iso(shift.from)}, {"to", iso(shift.to)}, {"because", shift.because}, {"source", shift.source}};
}

Shift shift_in(const Json& json) {
    return {date_in(json.at("from")), date_in(json.at("to")), json.at("because"), json.at("source")};
}

Json to_json(const Standstill& standstill) {
    return {{"first", iso(standstill.first)}, {"last", or_null(standstill.last)}};
}

Standstill standstill_in(const Json& json) { return {date_in(json.at("first")), optional_date_in(json.at("last"))}; }

Exclusion exclusion_in(const std::string& name) {
    for (int i = 0; i <= static_cast<int>(Exclusion::exempt); ++i)
        if (name_of(static_cast<Exclusion>(i)) == name) return static_cast<Exclusion>(i);
    throw std::invalid_argument{"Expected to read a stored exclusion, but found \"" + name + "\""};
}

template <class T>
Json list(const std::vector<T>& values) {
    auto array = Json::array();
    for (const auto& value : values) array.push_back(to_json(value));
    return array;
}

template <class T>
std::vector<T> list_in(const Json& array, T (*read)(const Json&)) {
    std::vector<T> values;
    for (const auto& json : array) values.push_back(read(json));
    return values;
}

}  // namespace

Json to_json(const Suspension& suspension) {
    return {{"first", iso(suspension.first)},
            {"last", or_null(suspension.last)},
            {"reason", suspension.reason},
            {"source", suspension.source}};
}

Json to_json(const Postponement& more) {
    return {{"by", more.until ? Json() : to_json(more.by)},
            {"until", or_null(more.until)},
            {"in_statute", more.in_statute},
            {"source", more.source},
            {"announced", iso(more.announced)}};
}

Json to_json(const Deadline& deadline) {
    return {{"term", to_json(deadline.term)},
            {"event", iso(deadline.event)},
            {"suspensions", list(deadline.adjustments.suspensions)},
            {"postponements", list(deadline.adjustments.postponements)},
            {"raw_last_day", iso(deadline.raw_last_day)},
            {"counted_last_day", iso(deadline.counted_last_day)},
            {"last_day", iso(deadline.last_day)},
            {"exclusion", name_of(deadline.exclusion)},
            {"shifts", list(deadline.shifts)},
            {"standstills", list(deadline.standstills)},
            {"rest_day", deadline.rest_day},
            {"calendar",
             {{"known_from", deadline.calendar_known_from},
              {"known_until", deadline.calendar_known_until},
              {"version", deadline.calendar_version}}}};
}

Suspension suspension_from_json(const Json& json) {
    return {date_in(json.at("first")), optional_date_in(json.at("last")), json.at("reason"), json.at("source")};
}

Postponement postponement_from_json(const Json& json) {
    const auto& by = json.at("by");
    return {by.is_null() ? Span{} : span_in(by), optional_date_in(json.at("until")), json.at("in_statute"),
            json.at("source"), date_in(json.at("announced"))};
}

Deadline deadline_from_json(const Json& json) {
    const auto& calendar = json.at("calendar");
    return {term_in(json.at("term")),
            date_in(json.at("event")),
            {list_in(json.at("suspensions"), suspension_from_json),
             list_in(json.at("postponements"), postponement_from_json)},
            date_in(json.at("raw_last_day")),
            date_in(json.at("counted_last_day")),
            date_in(json.at("last_day")),
            exclusion_in(json.at("exclusion")),
            list_in(json.at("shifts"), shift_in),
            list_in(json.at("standstills"), standstill_in),
            json.at("rest_day"),
            calendar.at("known_from"),
            calendar.at("known_until"),
            calendar.at("version")};
}

}  // namespace bolwerk::engine::term
