#include <gtest/gtest.h>

#include <future>

#include "tests/db/programme.hpp"

namespace bolwerk::db {
namespace {

class PoolTest : public Programme {};

TEST_F(PoolTest, a_caller_waits_no_longer_than_its_patience) {
    Pool small{address.application, 1, std::chrono::milliseconds(20)};
    const auto taken = small.lease();
    EXPECT_THROW(small.lease(), PoolExhausted);
}

TEST_F(PoolTest, a_connection_that_comes_free_goes_to_whoever_waits) {
    Pool small{address.application, 1, std::chrono::seconds(30)};
    auto taken = std::make_unique<Lease>(small.lease());
    auto waiting = std::async(std::launch::async, [&] { return small.ask("verify/count", {}).has_value(); });
    taken.reset();
    EXPECT_TRUE(waiting.get());
}

TEST_F(PoolTest, a_read_survives_a_server_that_dropped_its_connections) {
    EXPECT_TRUE(pool.ask("verify/count", {}));
    ScriptConnection(TestCluster::instance().cluster().conninfo("bolwerk_admin", "postgres"))
        .run("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'bolwerk_app'");
    EXPECT_TRUE(pool.ask("verify/count", {}));
}

TEST_F(PoolTest, a_write_on_a_dropped_connection_is_not_repeated_by_itself) {
    pool.ask("once_key/forget", {});
    ScriptConnection(TestCluster::instance().cluster().conninfo("bolwerk_admin", "postgres"))
        .run("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'bolwerk_app'");
    EXPECT_THROW(pool.ask("once_key/forget", {}), DatabaseError);
    EXPECT_TRUE(pool.ask("once_key/forget", {}));
}

TEST_F(PoolTest, a_connection_goes_on_after_an_error) {
    auto lease = pool.lease();
    const auto parameters = {Parameter{"session", session(els)}, Parameter{"person", 0}, Parameter{"wanted", "{"}};
    EXPECT_THROW(lease->ask("case/load", parameters), DatabaseError);
    EXPECT_TRUE(lease->ask("verify/count", {}));
    EXPECT_FALSE(
        lease->ask("case/load", {{"session", session(els)}, {"person", 0}, {"wanted", "{\"number\": \"X\"}"}}));
}

TEST_F(PoolTest, several_questions_go_in_one_round_trip_and_are_answered_in_their_order) {
    const auto answers = pool.ask_json("session/who + case/load + work/page", {{"session", session(els)},
                                                                               {"person", 0},
                                                                               {"wanted", "{}"},
                                                                               {"from_still", false},
                                                                               {"from_due", "-infinity"},
                                                                               {"from_id", 0},
                                                                               {"to_still", true},
                                                                               {"to_due", "infinity"},
                                                                               {"most", 5},
                                                                               {"today", "2026-11-26"},
                                                                               {"count_most", 100}});
    ASSERT_EQ(answers.size(), 3U);
    EXPECT_EQ(answers[0].at("person"), els);
    EXPECT_TRUE(answers[1].is_null());
    EXPECT_TRUE(answers[2].contains("tasks"));
}

TEST_F(PoolTest, of_several_questions_none_is_answered_when_the_session_has_ended) {
    owner.run("update session set revoked_at = now()");
    EXPECT_THROW(pool.ask("session/who + session/visit", {{"session", session(els)}}), SessionEnded);
}

TEST_F(PoolTest, errors_hold_no_values) {
    try {
        pool.ask("case/load", {{"session", "geheim"}, {"person", 0}, {"wanted", "geheim"}});
        ADD_FAILURE();
    } catch (const DatabaseError& error) {
        EXPECT_EQ(std::string(error.what()).find("geheim"), std::string::npos) << error.what();
    }
}

TEST_F(PoolTest, a_server_that_is_not_there_is_a_connection_error) {
    Pool nowhere{"host=/nonexistent user=bolwerk_app dbname=x"};
    try {
        nowhere.lease();
        ADD_FAILURE();
    } catch (const DatabaseError& error) {
        EXPECT_EQ(error.kind, ErrorKind::connection);
    }
}

TEST_F(PoolTest, a_session_that_is_not_there_has_ended) {
    EXPECT_THROW(pool.ask("case/load", {{"session", checksum("nobody")}, {"person", 0}, {"wanted", "{}"}}),
                 SessionEnded);
}

}  // namespace
}  // namespace bolwerk::db
