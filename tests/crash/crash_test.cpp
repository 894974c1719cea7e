#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <random>

#include "db/verify.hpp"
#include "tests/crash/ground.hpp"
#include "tests/crash/load.hpp"
#include "tests/crash/server_process.hpp"

namespace bolwerk::web {
namespace {

int rounds() {
    const char* told = std::getenv("BOLWERK_CRASH_ROUNDS");
    return told == nullptr ? 10 : std::atoi(told);
}

/// The program serves, people work, and at random points somebody pulls a plug.
class Crash : public testing::Test {
protected:
    std::size_t between(std::size_t least, std::size_t most) {
        return std::uniform_int_distribution(least, most)(random_);
    }

    /// Somewhere in the middle of something: after so many answers, and a moment.
    void wait_for_a_random_point() {
        load.wait_for(between(3, 40));
        ::usleep(static_cast<useconds_t>(between(0, 5'000)));
    }

    void kill_the_server() {
        server.kill();
        expect_acknowledged_once();
        server.start();
    }
    void kill_the_database() {
        ground.kill_database();
        ::usleep(static_cast<useconds_t>(between(0, 20'000)));
        ground.start_database();
    }
    /// The server that comes back finds no database and starts it; not as long as a process of the killed one is there.
    void kill_both() {
        ground.kill_database();
        server.kill();
        for (int attempt = 1; attempt > 0; ++attempt) try {
                server.start();
                attempt = -1;
            } catch (const std::runtime_error&) {
                if (attempt == 200) throw;
                ::usleep(50'000);
            }
        expect_acknowledged_once();
    }

    std::map<std::string, int> times_done() const {
        std::map<std::string, int> times;
        for (const auto& row :
             db::ScriptConnection(ground.address.owner)
                 .rows("select coalesce(payload -> 'input' ->> 'text', payload -> 'input' ->> 'summary', "
                       "payload -> 'input' ->> 'title') from case_event where person_id is not null"))
            ++times[row.front().substr(row.front().rfind(' ') + 1)];
        return times;
    }

    void expect_acknowledged_once() const {
        const auto acknowledged = load.acknowledged();
        const auto times = times_done();
        for (const auto& key : acknowledged) EXPECT_TRUE(times.contains(key)) << key << " was acknowledged";
        for (const auto& [key, count] : times) EXPECT_EQ(count, 1) << key;
    }

    void expect_verified() const {
        db::Pool pool(ground.address.application, 2);
        const auto verified = db::verify(pool);
        EXPECT_GT(verified.cases, 0);
        for (const auto& difference : verified.differences)
            ADD_FAILURE() << difference.number << ": " << difference.what;
    }

    /// What a lease of a minute does, at once: whatever a killed worker held is free again. Then until all is served
    /// but letters, for which nothing waits.
    void wait_until_all_is_served() const {
        ground.run("update outbox set taken_until = null, next_try = now() where done_at is null");
        for (int look = 0; look < 3'000; ++look) {
            if (ground.value("select count(*) from outbox where done_at is null and kind = 'tell_linked'") == "0")
                return;
            ::usleep(20'000);
        }
        ADD_FAILURE() << "Expected the outbox to be served, but it was not within a minute";
    }

    void expect_every_effect_once() const {
        const auto notes = ground.value("select count(*) from case_event where action = 'note'");
        EXPECT_EQ(ground.value("select count(*) from notification where person_id = 2 and text like '%noemde u%'"),
                  notes);
        const auto opened = ground.value(
            "select count(*) from case_event e join case_file f on f.id = e.case_id "
            "where e.action = 'open' and f.workflow = 'intervention'");
        EXPECT_EQ(ground.value("select count(*) from outbox where kind = 'tell_linked'"), opened);
        EXPECT_EQ(ground.value("select count(*) from document where name = 'uitnodiging eigenaar'"), opened);
        EXPECT_EQ(ground.value("select count(*) from case_event where action = 'intervention_changed'"), opened);
    }

    static std::uint16_t started(ServerProcess& process) {
        process.start();
        return process.port();
    }

    Ground ground;
    ServerProcess server{ground.folder()};
    Load load{started(server), ground.plans};
    std::mt19937 random_{std::random_device{}()};
};

TEST_F(Crash, loses_nothing_and_does_nothing_twice_when_server_and_database_are_killed) {
    for (int round = 1; round <= rounds() && !HasFailure(); ++round) {
        SCOPED_TRACE("round " + std::to_string(round));
        wait_for_a_random_point();
        if (round % 3 == 1) kill_the_server();
        if (round % 3 == 2) kill_the_database();
        if (round % 3 == 0) kill_both();
    }
    load.wait_for(10);
    load.finish();
    wait_until_all_is_served();
    EXPECT_EQ(server.stop(), 0) << "it finishes what it was doing";
    ground.start_database();
    EXPECT_TRUE(load.refused().empty()) << load.refused().front();
    expect_acknowledged_once();
    EXPECT_EQ(times_done().size(), load.acknowledged().size() + Ground::parks) << "and nothing that nobody asked for";
    expect_every_effect_once();
    expect_verified();
}

TEST_F(Crash, the_server_starts_its_own_database_again_when_that_was_killed) {
    load.wait_for(3);
    ground.kill_database();
    load.wait_for(20);
    load.finish();
    EXPECT_TRUE(load.refused().empty()) << load.refused().front();
    expect_acknowledged_once();
}

}  // namespace
}  // namespace bolwerk::web
