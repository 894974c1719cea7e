#include "engine/codec.hpp"

#include "engine/definition.hpp"
#include "engine/term/json.hpp"

namespace bolwerk::engine {
namespace {

std::string text(const Json& json, const char* name) { return json.at(name).get<std::string>(); }
std::int64_t number(const Json& json, const char* name) { return json.at(name).get<std::int64_t>(); }

Date date(const Json& json, const char* name) {
    return parse_iso_date(json.at(name).get_ref<const std::string&>()).value();
}
Moment moment(const Json& json, const char* name) {
    return parse_moment(json.at(name).get_ref<const std::string&>()).value();
}

template <class T>
Json list_of(const std::vector<T>& all, Json (*write)(const T&)) {
    Json list = Json::array();
    for (const auto& one : all) list.push_back(write(one));
    return list;
}

template <class T>
std::vector<T> list_from(const Json& list, T (*read)(const Json&)) {
    std::vector<T> all;
    all.reserve(list.size());
    for (const auto& one : list) all.push_back(read(one));
    return all;
}

Json write(const Party& party) {
    return {{"key", party.key}, {"organisation", party.organisation}, {"name", party.name}};
}
Party read_party(const Json& json) { return {text(json, "key"), number(json, "organisation"), text(json, "name")}; }

/// Until 2026-11-27 whoever left was written as a party without an organisation: in effects, and in what is kept of a
/// case in events, which never change.
bool left_as_written_then(const Party& party) { return party.organisation == 0; }
Effect read_added_party(const Json& json) {
    auto party = read_party(json);
    if (left_as_written_then(party)) return RemoveParty{std::move(party)};
    return AddParty{std::move(party)};
}
std::vector<Party> read_parties(const Json& json) {
    auto parties = list_from<Party>(json, read_party);
    std::erase_if(parties, left_as_written_then);
    return parties;
}

Json write(const Mark& mark) { return {{"action", mark.action}, {"by", to_json(mark.by)}, {"at", iso(mark.at)}}; }
Mark read_mark(const Json& json) {
    return {text(json, "action"), signature_from_json(json.at("by")), moment(json, "at")};
}

Json write(const Link& link) { return {{"relation", link.relation}, {"to", link.to}, {"number", link.number}}; }
Link read_link(const Json& json) { return {text(json, "relation"), number(json, "to"), text(json, "number")}; }

Json write(const Advice& advice) {
    return {{"id", advice.id},
            {"question", advice.question},
            {"organisation", advice.organisation},
            {"organisation_name", advice.organisation_name},
            {"person", advice.person},
            {"person_name", advice.person_name},
            {"due", iso(advice.due)},
            {"asked_by", to_json(advice.asked_by)},
            {"answer", advice.answer},
            {"answered_by", advice.answered_by ? to_json(*advice.answered_by) : Json{}}};
}
Advice read_advice(const Json& json) {
    Advice advice{.id = json.at("id").get<int>(),
                  .question = text(json, "question"),
                  .organisation = number(json, "organisation"),
                  .organisation_name = text(json, "organisation_name"),
                  .person = number(json, "person"),
                  .person_name = text(json, "person_name"),
                  .due = date(json, "due"),
                  .asked_by = signature_from_json(json.at("asked_by")),
                  .answer = text(json, "answer")};
    if (!json.at("answered_by").is_null()) advice.answered_by = signature_from_json(json.at("answered_by"));
    return advice;
}

Json write(const Reminder& reminder) {
    return {{"count", reminder.span.count},
            {"unit", term::name_of(reminder.span.unit)},
            {"before", reminder.before},
            {"role", reminder.role}};
}
Reminder read_reminder(const Json& json) {
    const auto unit = term::unit_named(json.at("unit").get_ref<const std::string&>());
    return {{json.at("count").get<int>(), unit.value()}, json.at("before").get<bool>(), text(json, "role")};
}

Json write(const RunningDeadline& running) {
    return {{"name", running.name},
            {"label", running.label},
            {"clock", term::to_json(running.clock)},
            {"reminders", list_of<Reminder>(running.reminders, write)},
            {"escalates_to", running.escalates_to},
            {"fires", running.fires}};
}
RunningDeadline read_deadline(const Json& json) {
    return {text(json, "name"),
            text(json, "label"),
            term::deadline_from_json(json.at("clock")),
            list_from<Reminder>(json.at("reminders"), read_reminder),
            text(json, "escalates_to"),
            json.at("fires").get<bool>()};
}

/// Writes each kind of effect; the key "kind" tells them apart.
struct EffectWriter {
    Json operator()(const StartDeadline& e) const {
        return {{"kind", "start_deadline"}, {"deadline", write(e.deadline)}};
    }
    Json operator()(const EndDeadline& e) const { return {{"kind", "end_deadline"}, {"name", e.name}}; }
    Json operator()(const ReplaceDeadline& e) const {
        return {{"kind", "replace_deadline"}, {"deadline", write(e.deadline)}};
    }
    Json operator()(const Notify& e) const {
        return {{"kind", "notify"}, {"role", e.role}, {"party", e.party}, {"person", e.person}, {"text", e.text}};
    }
    Json operator()(const MakeDocument& e) const {
        Json json{{"kind", "make_document"}, {"document", e.document}};
        if (e.only_for) json["only_for"] = *e.only_for;
        return json;
    }
    Json operator()(const Assign& e) const { return {{"kind", "assign"}, {"to", to_json(e.to)}}; }
    Json operator()(const Unassign&) const { return {{"kind", "unassign"}}; }
    Json operator()(const AddParty& e) const { return {{"kind", "add_party"}, {"party", write(e.party)}}; }
    Json operator()(const RemoveParty& e) const { return {{"kind", "remove_party"}, {"party", write(e.party)}}; }
    Json operator()(const AskAdvice& e) const { return {{"kind", "ask_advice"}, {"advice", write(e.advice)}}; }
    Json operator()(const AnswerAdvice& e) const {
        return {{"kind", "answer_advice"}, {"id", e.id}, {"answer", e.answer}, {"by", to_json(e.by)}};
    }
    Json operator()(const AddLink& e) const { return {{"kind", "add_link"}, {"link", write(e.link)}}; }
    Json operator()(const CutLink& e) const { return {{"kind", "cut_link"}, {"link", write(e.link)}}; }
    Json operator()(const TellLinked& e) const {
        Json json{{"kind", "tell_linked"}, {"relation", e.relation}, {"action", e.action}};
        if (!e.told.empty()) json["told"] = e.told;
        return json;
    }
    Json operator()(const SetParkField& e) const {
        return {{"kind", "set_park_field"}, {"field", e.field}, {"value", e.value}};
    }
    Json operator()(const Book& e) const {
        return {{"kind", "book"}, {"entry", e.kind},      {"cents", e.cents},
                {"note", e.note}, {"overrun", e.overrun}, {"of", e.of}};
    }
};

}  // namespace

Json to_json(const Signature& by) {
    return {{"person", by.person},
            {"name", by.name},
            {"role", by.role},
            {"organisation", by.organisation},
            {"organisation_name", by.organisation_name},
            {"on_behalf_of", by.on_behalf_of},
            {"on_behalf_of_name", by.on_behalf_of_name}};
}

Signature signature_from_json(const Json& json) {
    return {number(json, "person"),
            text(json, "name"),
            text(json, "role"),
            number(json, "organisation"),
            text(json, "organisation_name"),
            number(json, "on_behalf_of"),
            text(json, "on_behalf_of_name")};
}

Actor actor_from_json(const Json& json) {
    Actor actor{number(json, "person"), text(json, "name"), {}};
    for (const auto& one : json.at("holdings"))
        actor.holdings.push_back({text(one, "role"), number(one, "organisation"), text(one, "organisation_name"),
                                  one.at("covers").get<bool>(), number(one, "on_behalf_of"),
                                  text(one, "on_behalf_of_name")});
    return actor;
}

Json to_json(const Effect& effect) { return std::visit(EffectWriter{}, effect); }

Effect effect_from_json(const Json& json) {
    const auto kind = text(json, "kind");
    if (kind == "start_deadline") return StartDeadline{read_deadline(json.at("deadline"))};
    if (kind == "end_deadline") return EndDeadline{text(json, "name")};
    if (kind == "replace_deadline") return ReplaceDeadline{read_deadline(json.at("deadline"))};
    if (kind == "notify")
        return Notify{text(json, "role"), text(json, "party"), number(json, "person"), text(json, "text")};
    if (kind == "make_document") {
        MakeDocument made{text(json, "document")};
        if (json.contains("only_for")) made.only_for = number(json, "only_for");
        return made;
    }
    if (kind == "assign") return Assign{signature_from_json(json.at("to"))};
    if (kind == "unassign") return Unassign{};
    if (kind == "add_party") return read_added_party(json.at("party"));
    if (kind == "remove_party") return RemoveParty{read_party(json.at("party"))};
    if (kind == "ask_advice") return AskAdvice{read_advice(json.at("advice"))};
    if (kind == "answer_advice")
        return AnswerAdvice{json.at("id").get<int>(), text(json, "answer"), signature_from_json(json.at("by"))};
    if (kind == "add_link") return AddLink{read_link(json.at("link"))};
    if (kind == "cut_link") return CutLink{read_link(json.at("link"))};
    if (kind == "tell_linked")
        return TellLinked{text(json, "relation"), text(json, "action"), json.value("told", Json::object())};
    if (kind == "set_park_field") return SetParkField{text(json, "field"), json.at("value")};
    if (kind == "book")
        return Book{text(json, "entry"), number(json, "cents"), text(json, "note"), json.at("overrun").get<bool>(),
                    text(json, "of")};
    throw std::invalid_argument("Expected a known kind of effect, but got '" + kind + "'");
}

Json to_json(const Event& event) {
    return {
        {"sequence", event.sequence}, {"action", event.action}, {"by", to_json(event.by)},
        {"at", iso(event.at)},        {"from", event.from},     {"to", event.to},
        {"input", event.input},       {"patch", event.patch},   {"effects", list_of<Effect>(event.effects, to_json)}};
}

Event event_from_json(const Json& json) {
    return {number(json, "sequence"), text(json, "action"), signature_from_json(json.at("by")),
            moment(json, "at"),       text(json, "from"),   text(json, "to"),
            json.at("input"),         json.at("patch"),     list_from<Effect>(json.at("effects"), effect_from_json)};
}

Json to_json(const Case& subject) {
    return {{"id", subject.id},
            {"number", subject.number},
            {"workflow", subject.workflow},
            {"definition_version", subject.definition_version},
            {"version", subject.version},
            {"state", subject.state},
            {"title", subject.title},
            {"compartment", static_cast<int>(subject.compartment)},
            {"organisation", subject.organisation},
            {"municipality", subject.municipality},
            {"park", subject.park},
            {"assignee", subject.assignee ? to_json(*subject.assignee) : Json{}},
            {"data", subject.data},
            {"deadlines", list_of<RunningDeadline>(subject.deadlines, write)},
            {"parties", list_of<Party>(subject.parties, write)},
            {"marks", list_of<Mark>(subject.marks, write)},
            {"advice", list_of<Advice>(subject.advice, write)},
            {"links", list_of<Link>(subject.links, write)}};
}

Case case_from_json(const Json& json) {
    Case subject{.id = number(json, "id"),
                 .number = text(json, "number"),
                 .workflow = text(json, "workflow"),
                 .definition_version = json.at("definition_version").get<int>(),
                 .version = number(json, "version"),
                 .state = text(json, "state"),
                 .title = text(json, "title"),
                 .compartment = static_cast<Compartment>(json.at("compartment").get<int>()),
                 .organisation = number(json, "organisation"),
                 .municipality = text(json, "municipality"),
                 .park = number(json, "park"),
                 .data = json.at("data"),
                 .deadlines = list_from<RunningDeadline>(json.at("deadlines"), read_deadline),
                 .parties = read_parties(json.at("parties")),
                 .marks = list_from<Mark>(json.at("marks"), read_mark),
                 .advice = list_from<Advice>(json.at("advice"), read_advice),
                 .links = list_from<Link>(json.at("links"), read_link)};
    if (!json.at("assignee").is_null()) subject.assignee = signature_from_json(json.at("assignee"));
    return subject;
}

Case unopened_from_json(const Json& row) {
    return {.id = number(row, "id"),
            .number = text(row, "number"),
            .workflow = text(row, "workflow"),
            .definition_version = row.at("definition_version").get<int>(),
            .state = std::string(begin_state),
            .compartment = static_cast<Compartment>(row.at("compartment").get<int>()),
            .organisation = number(row, "organisation"),
            .municipality = text(row, "municipality"),
            .park = number(row, "park")};
}

}  // namespace bolwerk::engine
