#include "web/commands/demonstration.hpp"

#include "engine/local_time.hpp"
#include "web/app/live_calendar.hpp"
#include "web/commands/console.hpp"
#include "web/commands/park_import.hpp"
#include "web/commands/registers.hpp"
#include "web/commands/signals.hpp"
#include "web/demo/round_scene.hpp"
#include "web/demo/stage.hpp"
#include "web/demo/tender_scene.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::web {

namespace {

/// Plays every story up to now, day by day.
void play_programme(db::Pool& pool, const std::filesystem::path& folder, Cast cast, engine::Moment now) {
    const auto began = std::chrono::steady_clock::now();
    const auto file = engine::Json::parse(text_of_file(folder / "programme.json"));
    const auto definitions = workflows::every_definition();
    const auto scenes = scenes_of(file);
    const auto turns = turns_of(file, scenes, now);
    const auto calendar = LiveCalendar(read_calendar(pool)).now();
    const auto everybody = cast;
    Stage stage(pool, definitions, calendar, file, std::move(cast), text_of_file(folder / "evidence.pdf"));
    pool.ask_json("register/fill_schemes", {{"files", text_of_file(folder / "schemes.json")}});
    // Before all else: figures that a story takes must be those that its day gives afterwards.
    put_tender(pool, {definitions, *calendar}, everybody, text_of_file(folder / "evidence.pdf"), now);
    {
        Progress progress("steps of the demonstration");
        auto day = turns.empty() ? engine::local_date(now) : engine::local_date(turns.front().at);
        std::int64_t played = 0;
        const auto ring_until = [&](engine::Date last) {
            for (; day <= last; day += std::chrono::days{1}) stage.ring_alarms(day);
        };
        for (const auto& turn : turns) {
            stop_if_asked();
            ring_until(engine::local_date(turn.at));
            stage.play(turn);
            progress.at(++played, static_cast<std::int64_t>(turns.size()));
        }
        ring_until(engine::local_date(now));
    }
    put_round(pool, {definitions, *calendar}, everybody, now);
    stage.ring_alarms(engine::local_date(now));
    stage.put_around(now);
    say("Demonstration: " + std::to_string(scenes.size()) + " stories in " + std::to_string(turns.size()) + " steps (" +
        seconds_since(began) + ")");
}

}  // namespace

bool load_demonstration(const std::string& conninfo, const std::filesystem::path& home) {
    // Whoever loses power while it loads starts it again: waiting for the disk at each step would take most of the
    // time.
    db::Pool pool(conninfo + " options='-c synchronous_commit=off'", 2);
    const auto found = pool.ask_json("demo/loaded", {});
    if (found.at("complete")) return true;
    if (found.at("others") && !found.at("people")) return false;
    const auto now = std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
    const auto parks = import_park_file(pool, home, home / "db" / "data" / "parks.csv", now);
    say("Parks: " + workflows::ibis::summary_of(parks));
    const auto folder = home / "db" / "data" / "demo";
    auto cast = put_cast(pool, folder / "cast.json");
    say("Demonstration: " + std::to_string(cast.people.size()) + " invented people in " +
        std::to_string(cast.organisations.size()) + " organisations");
    play_programme(pool, folder, std::move(cast), now);
    pool.ask("demo/complete", {});
    return true;
}

void say_logins(db::Pool& pool) {
    say("Demonstration logins, all with the password bolwerk-demo:");
    for (const auto& group : pool.ask_json("session/demo_logins", {})) {
        say("  " + group.at("label").get<std::string>());
        for (const auto& login : group.at("logins")) {
            auto address = login.at("login").get<std::string>();
            address.resize(std::max<std::size_t>(address.size() + 2, 38), ' ');
            say("    " + address + login.at("role_text").get<std::string>());
        }
    }
}

}  // namespace bolwerk::web
