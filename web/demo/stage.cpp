#include "web/demo/stage.hpp"

#include <stdexcept>

#include "db/case_store.hpp"
#include "db/checksum.hpp"
#include "engine/desk.hpp"
#include "engine/local_time.hpp"
#include "web/reports/take_snapshot.hpp"
#include "web/workers/alarms_work.hpp"
#include "web/workers/outbox_work.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using namespace std::chrono_literals;

std::string text(const Json& step, const char* key) { return step.value(key, std::string()); }

std::string why(const engine::Outcome& outcome) {
    const auto* refused = std::get_if<engine::Refused>(&outcome);
    if (refused == nullptr) return " the case is not there for that person";
    std::string all;
    for (const auto& reason : refused->reasons)
        if (!reason.met) all += " " + in_full(reason) + (reason.field.empty() ? "" : " (" + reason.field + ")");
    return all;
}

}  // namespace

Stage::Stage(db::Pool& pool, const std::vector<engine::Definition>& definitions,
             std::shared_ptr<const engine::term::Calendar> calendar, const Json& file, Cast cast, std::string evidence)
    : pool_(pool),
      definitions_(definitions),
      calendar_(std::move(calendar)),
      file_(file),
      cast_(std::move(cast)),
      evidence_(std::move(evidence)) {
    pool_.ask("demo/put_parks", {{"rows", file.at("fictitious")}});
    for (const auto& row : pool_.ask_json("demo/parks", {})) {
        const Place place{row.at("id"), row.at("name")};
        parks_[row.at("place")].push_back(place);
    }
    for (const auto& [region, parties] : file.at("regions").items())
        for (const auto& code : cast_.areas.at(region)) region_of_[code] = region;
}

const Stage::Place& Stage::park_of(const Scene& scene) const {
    if (scene.park.is_string()) return parks_.at(scene.park).front();
    return parks_.at(scene.municipality).at(scene.park.get<std::size_t>());
}

/// Organisation and person of whoever plays the role on this park.
std::pair<std::int64_t, std::int64_t> Stage::party(const Scene& scene, const std::string& role) const {
    if (role == "gemeente") {
        const auto& known = file_.at("coordinators");
        const auto person = known.value(scene.municipality, "gm-" + scene.municipality);
        return {cast_.organisation(scene.municipality), cast_.person(person)};
    }
    const auto& pair = file_.at("regions").at(region_of_.at(scene.municipality)).at(role);
    return {cast_.organisation(pair[0].get<std::string>()), cast_.person(pair[1].get<std::string>())};
}

Json Stage::input_of(const Turn& turn) const {
    constexpr std::string_view mark = "organisation:", decision = "decision:";
    Json input = Json::object();
    if (!turn.step->contains("input")) return input;
    for (const auto& [field, value] : turn.step->at("input").items()) {
        auto filled = filled_in(value, turn, park_of(*turn.scene).name);
        if (filled.is_string() && filled.get_ref<const std::string&>().starts_with(mark))
            filled = party(*turn.scene, filled.get<std::string>().substr(mark.size())).first;
        if (filled.is_string() && filled.get_ref<const std::string&>().starts_with(decision)) {
            const auto subject = cases_.at({turn.scene->number, filled.get<std::string>().substr(decision.size())});
            filled = pool_.ask_json("demo/decision", {{"case", std::to_string(subject)}}).at("number");
        }
        if (filled == "park:") filled = std::to_string(park_of(*turn.scene).id);
        input[field] = std::move(filled);
    }
    return input;
}

engine::Command Stage::command_of(const Turn& turn) const {
    const auto& scene = *turn.scene;
    const auto action = text(*turn.step, "do");
    engine::Command command{.ask = {.asker = {.session = "", .person = party(scene, text(*turn.step, "by")).second},
                                    .once_key = turn.key,
                                    .desk = engine::is_desk_action(action),
                                    .readers = action == "note"},
                            .action = action,
                            .input = input_of(turn)};
    const auto workflow = text(*turn.step, "workflow");
    if (workflow.empty()) {
        command.ask.id = cases_.at({scene.number, text(*turn.step, "on")});
        return command;
    }
    const auto parent = text(*turn.step, "parent"), holder = text(*turn.step, "for");
    const auto& definition = engine::definition_of({definitions_, *calendar_}, workflow);
    const bool takes_figures = turn.step->value("takes_figures", false);
    if (takes_figures || definition.ground == engine::Ground::organisation) {
        command.ask.opening = engine::Opening{.workflow = workflow, .organisation = party(scene, holder).first};
        if (takes_figures) command.input["snapshot"] = figures_for(turn, command);
        return command;
    }
    command.ask.opening = engine::Opening{.workflow = workflow,
                                          .organisation = party(scene, holder.empty() ? "gemeente" : holder).first,
                                          .municipality = scene.municipality,
                                          .park = park_of(scene).id,
                                          .parent = parent.empty() ? 0 : cases_.at({scene.number, parent})};
    return command;
}

/// The figures that a report begins with, taken on the day of the step.
std::int64_t Stage::figures_for(const Turn& turn, const engine::Command& command) const {
    const auto day = engine::parse_iso_date(command.input.at("reference_date").get_ref<const std::string&>()).value();
    return take_snapshot_for(pool_, command.ask.asker.person, command.ask.opening->organisation, day, turn.at).value();
}

void Stage::play(const Turn& turn) {
    if (const auto before = pool_.ask_json("demo/played", {{"key", turn.key}}); !before.is_null()) {
        cases_[{turn.scene->number, text(*turn.step, "on")}] = before.at("written").at("case");
        return;
    }
    auto command = command_of(turn);
    if (turn.step->contains("file"))
        put_file(turn, command.ask.id, filled_in(turn.step->at("file"), turn, {}).get<std::string>(), "");
    if (turn.step->contains("attachments"))
        for (const auto& [answers, name] : turn.step->at("attachments").items())
            put_file(turn, command.ask.id, name.get<std::string>(), answers);
    db::CaseStore store(pool_);
    const auto outcome = engine::perform(store, {definitions_, *calendar_}, command, turn.at);
    const auto* done = std::get_if<engine::Performed>(&outcome);
    if (done == nullptr)
        throw std::runtime_error("Expected step '" + command.action + "' of the story '" + turn.scene->story + "' in " +
                                 turn.scene->municipality + " to be accepted, but:" + why(outcome));
    cases_[{turn.scene->number, text(*turn.step, "on")}] = done->id;
    const auto shop = shop_at(turn.at + 1min);
    while (serve_outbox(shop) > 0) {
    }
}

/// The evidence that a step asks for, and the note in the history that it was added.
void Stage::put_file(const Turn& turn, std::int64_t subject, const std::string& name, const std::string& answers) {
    const auto person = party(*turn.scene, text(*turn.step, "by")).second;
    const auto at = turn.at - 4min;
    if (pool_
            .ask_json("demo/put_file", {{"case", subject},
                                        {"name", name},
                                        {"hex", db::hex(evidence_)},
                                        {"person", person},
                                        {"answers", answers},
                                        {"at", engine::iso(at)}})
            .is_null())
        return;
    db::CaseStore store(pool_);
    engine::perform(store, {definitions_, *calendar_},
                    {.ask = {.asker = {.session = "", .person = person},
                             .id = subject,
                             .once_key = turn.key + ":file" + answers,
                             .desk = true},
                     .action = "attach",
                     .input = {{"file_name", name},
                               {"sha256", db::checksum(evidence_)},
                               {"answers", answers.empty() ? Json() : Json(answers)}}},
                    at);
}

void Stage::ring_alarms(engine::Date day) {
    const auto at = engine::iso(engine::start_of_day(day) + 6h);
    const auto rung = pool_.ask_json("demo/ring_alarms", {{"day", engine::iso(day)}});
    if (rung.at("told").get<int>() > 0) pool_.ask("demo/date_messages", {{"at", at}});
    const auto shop = shop_at(engine::start_of_day(day) + 6h);
    for (const auto& one : rung.at("fire"))
        fire_alarm(shop, {.id = one.at("id"),
                          .subject = one.at("case"),
                          .deadline = one.at("deadline"),
                          .kind = "fire",
                          .day = one.at("day"),
                          .detail = one.at("detail")});
    while (serve_outbox(shop) > 0) {
    }
}

void Stage::put_around(engine::Moment now) {
    Json absences = file_.at("absences"), views = file_.at("views");
    for (auto& row : absences)
        for (const auto* who : {"absent", "substitute"}) row[who] = cast_.person(row.at(who).get<std::string>());
    for (auto& row : views) row["person"] = cast_.person(row.at("person").get<std::string>());
    pool_.ask("demo/put_absences", {{"rows", absences}});
    pool_.ask("demo/put_views", {{"rows", views}});
    pool_.ask("demo/read_messages", {{"before", engine::iso(now - std::chrono::days{12})}});
}

Workshop Stage::shop_at(engine::Moment now) const {
    return {pool_, definitions_, [this] { return calendar_; }, [now] { return now; }};
}

}  // namespace bolwerk::web
