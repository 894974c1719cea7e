#include "db/case_store.hpp"

#include "db/constraint_sentences.hpp"
#include "engine/codec.hpp"
#include "engine/definition.hpp"
#include "engine/take_back.hpp"

namespace bolwerk::db {
namespace {

using engine::Json;

std::optional<std::string> maybe(const std::string& text) { return text.empty() ? std::nullopt : std::optional(text); }

Json wanted(const engine::Ask& ask) {
    Json json{{"desk", ask.desk}, {"organisations", ask.desk && ask.organisations}, {"readers", ask.readers}};
    if (ask.last_step) json["last_step"] = true;
    if (!ask.number.empty()) json["number"] = ask.number;
    if (ask.id != 0) json["id"] = ask.id;
    if (!ask.once_key.empty()) json["once_key"] = ask.once_key;
    if (ask.opening)
        json["opening"] = {{"workflow", ask.opening->workflow},
                           {"organisation", ask.opening->organisation},
                           {"municipality", ask.opening->municipality},
                           {"park", ask.opening->park},
                           {"parent", ask.opening->parent}};
    return json;
}

engine::LastChange last_change(const Json& json, std::int64_t version) {
    return {version, engine::signature_from_json(json.at("by")),
            engine::parse_moment(json.at("at").get_ref<const std::string&>()).value(), json.at("action"),
            json.value("step", version)};
}

engine::Written written(const Json& answer) {
    const auto& json = answer.at("written");
    return {json.at("case"), json.at("number"), json.at("version"), answer.contains("repeated"),
            answer.value("readable", true)};
}

engine::Case unopened(const Json& opening) {
    const auto& park = opening.at("park");
    const auto& municipality = opening.at("municipality");
    engine::Case subject;
    subject.workflow = opening.at("workflow");
    subject.state = engine::begin_state;
    subject.organisation = opening.at("organisation");
    if (municipality.is_string()) subject.municipality = municipality;
    if (park.is_number()) subject.park = park;
    return subject;
}

engine::Loaded done_before(const Json& earlier) {
    engine::Loaded all;
    all.earlier = written(earlier);
    all.earlier->repeated = true;
    return all;
}

engine::Loaded read_loaded(Json answer) {
    if (const auto earlier = answer.find("earlier"); earlier != answer.end()) return done_before(*earlier);
    engine::Loaded all{.actor = engine::actor_from_json(answer.at("actor")),
                       .subject = {},
                       .facts = std::move(answer.at("facts")),
                       .settings = std::move(answer.at("settings"))};
    const auto& opening = answer.at("opening");
    all.subject = opening.is_null() ? engine::case_from_json(answer.at("case")) : unopened(opening);
    if (const auto& last = answer.at("last"); !last.is_null()) all.last = last_change(last, all.subject.version);
    all.opening = opening;
    return all;
}

Json wanted(const engine::WriteRequest& request) {
    Json json{{"before_version", request.before_version},
              {"case", engine::to_json(request.after)},
              {"event", engine::to_json(request.event)},
              {"prefix", request.prefix},
              {"closed", request.closed},
              {"paused", request.paused}};
    const std::initializer_list<std::pair<const char*, const Json&>> replaced{{"readers", request.readers},
                                                                              {"tasks", request.tasks},
                                                                              {"deadlines", request.deadlines},
                                                                              {"alarms", request.alarms},
                                                                              {"links", request.links}};
    const std::initializer_list<std::pair<const char*, const Json&>> added{{"outbox", request.outbox},
                                                                           {"notifications", request.notifications},
                                                                           {"park_fields", request.park_fields},
                                                                           {"bookings", request.bookings}};
    for (const auto& [name, list] : replaced)
        if (!list.is_null()) json[name] = list;
    for (const auto& [name, list] : added)
        if (!list.empty()) json[name] = list;
    if (!request.once_key.empty()) json["once_key"] = request.once_key;
    if (request.waits) json["waits"] = true;
    if (engine::leaves_the_case_as_it_was(request.event)) json["lets_wait"] = true;
    if (request.due) json["due"] = engine::iso(*request.due);
    if (request.exclusive_key) json["exclusive_key"] = *request.exclusive_key;
    if (request.search) json["search"] = *request.search;
    return json;
}

engine::Refused not_there() {
    return engine::refused(engine::ReasonKind::conflict, "Deze zaak bestaat niet, of u mag haar niet zien.");
}

/// One more try after a deadlock: nothing was written then.
std::optional<std::string> record(Pool& pool, const engine::WriteRequest& request) {
    const std::optional<std::string> session = maybe(request.asker.session);
    const auto text = wanted(request).dump();
    const auto once = [&] {
        return pool.ask("case/record", {{"session", session}, {"person", request.asker.person}, {"wanted", text}});
    };
    try {
        return once();
    } catch (const DatabaseError& error) {
        if (error.kind != ErrorKind::contention) throw;
    }
    return once();
}

}  // namespace

std::vector<Parameter> load_parameters(const engine::Ask& ask) {
    return {{"person", ask.asker.person}, {"wanted", wanted(ask)}};
}

engine::Result<engine::Loaded> loaded(Json answer) {
    if (answer.is_null()) return not_there();
    return read_loaded(std::move(answer));
}

engine::Result<engine::Loaded> CaseStore::load(const engine::Ask& ask) {
    const bool bolwerk_itself = ask.asker.session.empty() && ask.asker.person == 0;
    const auto text = wanted(ask).dump();
    const auto answer =
        bolwerk_itself
            ? pool_.ask("case/load_as_bolwerk", {{"wanted", text}})
            : pool_.ask("case/load",
                        {{"session", maybe(ask.asker.session)}, {"person", ask.asker.person}, {"wanted", text}});
    if (!answer) return not_there();
    auto all = read_loaded(Json::parse(*answer));
    // Bolwerk has no row among the people: what it may do stands in the engine.
    if (bolwerk_itself) all.actor = engine::system_actor();
    return all;
}

engine::WriteOutcome CaseStore::write(const engine::WriteRequest& request) {
    try {
        const auto answer = record(pool_, request);
        if (!answer) return not_there();
        const auto json = Json::parse(*answer);
        if (json.contains("written")) return written(json);
        const auto& by = json.at("overtaken");
        return engine::Overtaken{last_change(by, by.at("version"))};
    } catch (const DatabaseError& error) {
        if (auto refusal = refusal_of(error)) return std::move(*refusal);
        throw;
    }
}

}  // namespace bolwerk::db
