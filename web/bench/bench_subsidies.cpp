#include "web/bench/bench_subsidies.hpp"

#include <algorithm>

#include "db/statistics.hpp"
#include "web/bench/figures.hpp"
#include "web/bench/grant_race.hpp"
#include "web/bench/measured_round.hpp"
#include "web/bench/pgbench.hpp"
#include "web/commands/console.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::int64_t few_applications = 100, many_applications = 10'000, other_cases = 200;
constexpr unsigned readers = 8, signers = 16;

/// A database with so many applications, an officer and a signer at their desks.
struct Team {
    Team(const Settings& settings, const char* name, std::int64_t count) : ground(settings, name, other_cases) {
        auto& pool = ground.server().pool();
        officer = generate_applications(ground.server(), count);
        signer = officer;
        db::refresh_statistics(ground.cluster().address().owner);
        const auto people = pool.ask_json("bench/subsidy_people", {{"scheme", measured_scheme}});
        sit_down(pool, officer, people.at("officer"));
        sit_down(pool, signer, people.at("signer"));
        say("Applications in one scheme: " + std::to_string(count));
    }

    BenchGround ground;
    BenchDesk officer, signer;
};

std::vector<Series> pages_of(const Team& team) {
    const auto order = "/subsidies/volgorde/" + std::string(measured_scheme) + "/" + std::string(measured_period);
    std::vector<Series> all;
    for (const auto& [name, path] :
         {std::pair<std::string, std::string>{"team queue", "/subsidies"}, {"ranking", order}})
        all.push_back({name, [&team, path = path](unsigned, std::int64_t) { return team.officer.page(path); }});
    all.push_back({"application", [&team](unsigned, std::int64_t nth) {
                       const auto& numbers = team.officer.numbers;
                       return team.officer.page("/zaken/" + numbers[static_cast<std::size_t>(nth) % numbers.size()]);
                   }});
    return all;
}

void measure_team_pages(Team& few, Team& many, const Rounds& rounds) {
    auto with_few = pages_of(few), with_many = pages_of(many);
    for (int round = -1; round < rounds.count; ++round)
        for (std::size_t place = 0; place < with_few.size(); ++place) {
            const auto duration = std::chrono::milliseconds(round < 0 ? 500 : rounds.seconds * 1000);
            run_round(few.ground, readers, duration, with_few[place]);
            run_round(many.ground, readers, duration, with_many[place]);
            if (round < 0)
                with_few[place].per_second = with_few[place].p99_ms = with_many[place].per_second =
                    with_many[place].p99_ms = {};
        }
    say("Pages of a team as HTML, 100 applications a page, " + std::to_string(readers) + " connections");
    for (std::size_t place = 0; place < with_few.size(); ++place) {
        const auto small = median(with_few[place].per_second), large = median(with_many[place].per_second);
        say("  " + with_few[place].name + figure(small, 0, 10) + "/s at 100" + figure(large, 0, 10) +
            "/s at 10,000   p99 " + figure(median(with_many[place].p99_ms), 1) + " ms   cost beside few " +
            figure(small / std::max(1.0, large), 2) + " (target at most 1.20)");
    }
}

/// pgbench commits a euro at a time, again and again to the same cases: the ceiling is not what it measures.
Json a_euro_each(Json effects) {
    for (auto& booking : effects.at("bookings")) booking["cents"] = 100;
    return effects;
}

Json ledger_of(BenchServer& server) {
    return server.pool().ask_json("bench/ledger", {{"scheme", measured_scheme}, {"period", measured_period}});
}

/// Grants of one round, and how many of them the ledger has not.
struct Counted {
    std::int64_t granted = 0, lost = 0;
    std::string refusal;
    std::vector<double> per_second;
};

void count_round(Team& team, std::atomic<std::size_t>& next, const Rounds& rounds, Counted& all) {
    auto& server = team.ground.server();
    const std::int64_t before = ledger_of(server).at("commitments");
    const auto result = grant_at_once(server, team.signer, next, team.signer.numbers.size() / 2, signers,
                                      std::chrono::seconds(rounds.seconds));
    const std::int64_t after = ledger_of(server).at("commitments");
    all.granted += result.granted;
    all.lost += result.granted - (after - before);
    if (result.granted > 0) all.per_second.push_back(result.per_second);
    if (all.refusal.empty()) all.refusal = result.refusal;
}

void measure_grants(Team& team, const Rounds& rounds) {
    auto& server = team.ground.server();
    const auto written = sign_one(server, team.signer, team.signer.numbers.front());
    const Pgbench alone(team.ground.cluster().folder(), team.ground.cluster().address().application, team.signer,
                        written.event, "bench/write_grant", a_euro_each(written.effects));
    std::atomic<std::size_t> next = 1;
    Counted all;
    std::vector<double> database;
    for (int round = 0; round < rounds.count; ++round) {
        count_round(team, next, rounds, all);
        database.push_back(alone.per_second(signers, rounds.seconds));
    }
    const auto ledger = ledger_of(server);
    say("Grants by " + std::to_string(signers) +
        " signers at once on one budget, fsync on, beside pgbench with the statements that read and write one");
    say("  grants" + figure(median(all.per_second), 0, 10) + "/s   pgbench" + figure(median(database), 0, 10) +
        "/s   ratio " + figure(median(all.per_second) / std::max(1.0, median(database)), 2));
    say("  " + std::to_string(all.granted) + " granted, " + std::to_string(all.lost) +
        " not in the ledger; postings out of balance " + ledger.at("unbalanced").dump() + ", budgets adrift " +
        ledger.at("adrift").dump() + (all.refusal.empty() ? "" : "; first refusal: " + all.refusal));
}

}  // namespace

void bench_subsidies(const Settings& settings, const Rounds& rounds) {
    Team few(settings, "few", few_applications);
    Team many(settings, "many", many_applications);
    measure_team_pages(few, many, rounds);
    measure_grants(many, rounds);
}

}  // namespace bolwerk::web
