#include "web/bench/risk_ground.hpp"

#include <chrono>
#include <stdexcept>

#include "db/case_store.hpp"
#include "engine/perform.hpp"
#include "web/bench/applications.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

class Rounds {
public:
    Rounds(BenchServer& server, const Json& people, int parks)
        : server_(server), people_(people), parks_(parks), calendar_(server.site().calendar.now(server.pool())) {}

    /// A round with all its matrices in this state, opened.
    engine::Performed opened(const std::string& title, const char* matrices) {
        const auto round =
            does(people_.at("lead"), 0,
                 engine::Opening{.workflow = "risk_round", .organisation = people_.at("round_of")}, "begin",
                 {{"title", title},
                  {"indicator_set", "1"},
                  {"basis", "area_scan"},
                  {"basis_reference", nullptr},
                  {"purpose", "Meten hoe snel het gaat"}});
        matrices_ = server_.pool().ask_json("bench/put_matrices",
                                            {{"case", round.id},
                                             {"most", parks_},
                                             {"municipality", people_.at("municipality").get<std::string>()},
                                             {"town", people_.at("town").get<std::int64_t>()},
                                             {"police", people_.at("police").get<std::int64_t>()},
                                             {"person", people_.at("coordinator").get<std::int64_t>()},
                                             {"state", matrices}});
        does(people_.at("lead"), round.id, std::nullopt, "open_entry", {{"respond_by", nullptr}});
        return round;
    }

    std::string analysed(std::int64_t round) {
        does(people_.at("lead"), round, std::nullopt, "close_entry", Json::object());
        does(people_.at("analyst"), round, std::nullopt, "analyse", Json::object());
        return does(people_.at("analyst"), 0,
                    engine::Opening{.workflow = "risk_analysis",
                                    .organisation = people_.at("riec"),
                                    .municipality = people_.at("municipality").get<std::string>(),
                                    .parent = round},
                    "begin", {{"title", "Analyse om te meten"}})
            .number;
    }

    const Json& matrices() const { return matrices_; }

private:
    engine::Performed does(std::int64_t person, std::int64_t subject, std::optional<engine::Opening> opening,
                           const std::string& action, Json input) {
        db::CaseStore store(server_.pool());
        const auto outcome =
            engine::perform(store, {server_.site().definitions, *calendar_},
                            {.ask = {.asker = {.person = person},
                                     .id = subject,
                                     .opening = std::move(opening),
                                     .once_key = "measured " + std::to_string(++steps_)},
                             .action = action,
                             .input = std::move(input)},
                            std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now()));
        if (const auto* done = std::get_if<engine::Performed>(&outcome)) return *done;
        throw std::runtime_error("Expected the measurement to " + action + " a risk round, but it was refused");
    }

    BenchServer& server_;
    const Json& people_;
    int parks_, steps_ = 0;
    LiveCalendar::Snapshot calendar_;
    Json matrices_;
};

}  // namespace

RiskGround put_risk_rounds(BenchServer& server, int parks) {
    auto& pool = server.pool();
    const auto people = pool.ask_json("bench/risk_people", {});
    if (people.is_null()) throw std::runtime_error("Expected a risk round in the demonstration, but there is none");
    RiskGround ground;
    Rounds rounds(server, people, parks);
    const auto analysed = rounds.opened("Ronde om te analyseren", "submitted");
    ground.analysed_round = analysed.number;
    ground.analysis = rounds.analysed(analysed.id);
    ground.open_round = rounds.opened("Ronde om in te vullen", "begun").number;
    for (const auto& id : rounds.matrices()) ground.matrices.push_back(std::to_string(id.get<std::int64_t>()));
    for (const auto& code : people.at("codes")) ground.codes.push_back(code);
    sit_down(pool, ground.lead, people.at("lead"));
    sit_down(pool, ground.analyst, people.at("analyst"));
    sit_down(pool, ground.coordinator, people.at("coordinator"));
    return ground;
}

}  // namespace bolwerk::web
