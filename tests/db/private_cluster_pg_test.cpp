#include <gmock/gmock.h>
#include <signal.h>
#include <sys/wait.h>

#include <fstream>
#include <thread>

#include "tests/db/fresh_database.hpp"

namespace bolwerk::db {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class PrivateClusterTest : public testing::Test {
protected:
    ~PrivateClusterTest() override {
        PrivateCluster(folder, Durability::tests).stop();
        fs::remove_all(folder);
    }

    std::string failure_of(PrivateCluster& cluster) {
        try {
            cluster.start();
        } catch (const ClusterError& error) {
            return error.what();
        }
        return {};
    }

    fs::path folder = "/tmp/bolwerk-cluster-" + std::to_string(::getpid());
};

TEST_F(PrivateClusterTest, starts_from_nothing_keeps_what_it_holds_and_stops) {
    PrivateCluster cluster(folder, Durability::tests);
    EXPECT_FALSE(cluster.running());
    EXPECT_TRUE(cluster.start());
    EXPECT_FALSE(cluster.start());
    ScriptConnection(cluster.database().owner).run("create table kept (id int)");
    cluster.stop();
    EXPECT_FALSE(cluster.running());
    EXPECT_TRUE(cluster.start());
    EXPECT_EQ(ScriptConnection(cluster.database().owner).value("select count(*) from kept"), "0");
}

TEST_F(PrivateClusterTest, that_does_not_start_says_why_and_not_only_that_it_went_down) {
    PrivateCluster cluster(folder, Durability::tests);
    cluster.start();
    cluster.stop();
    fs::resize_file(cluster.data() / "global" / "pg_control", 0);
    EXPECT_THAT(failure_of(cluster), HasSubstr("global/pg_control"));
}

TEST_F(PrivateClusterTest, a_killed_server_and_a_stale_pid_do_not_stop_the_next_start) {
    PrivateCluster cluster(folder, Durability::tests);
    cluster.start();
    std::ifstream pid_file(cluster.data() / "postmaster.pid");
    pid_t server = 0;
    pid_file >> server;
    ::kill(server, SIGKILL);
    while (cluster.running()) {
    }
    // The number now belongs to somebody else: this very test.
    std::ofstream(cluster.data() / "postmaster.pid") << ::getpid() << "\n";
    EXPECT_FALSE(cluster.running());
    EXPECT_TRUE(cluster.start());
    EXPECT_TRUE(cluster.running());
}

TEST_F(PrivateClusterTest, two_that_start_it_at_once_start_it_once) {
    const PrivateCluster looking(folder, Durability::tests);
    EXPECT_TRUE(looking.gone());
    bool started[2]{};
    {
        std::vector<std::jthread> both;
        for (auto& one : started)
            both.emplace_back([&one, this] { one = PrivateCluster(folder, Durability::tests).start(); });
    }
    EXPECT_NE(started[0], started[1]);
    EXPECT_FALSE(looking.gone());
}

TEST_F(PrivateClusterTest, a_cluster_of_another_postgresql_is_refused_with_one_sentence) {
    PrivateCluster cluster(folder, Durability::tests);
    cluster.start();
    cluster.stop();
    std::ofstream(cluster.data() / "PG_VERSION") << "9\n";
    EXPECT_THAT(failure_of(cluster), HasSubstr("Expected PostgreSQL 9, with which the database was made"));
}

TEST_F(PrivateClusterTest, an_interrupted_beginning_is_begun_again) {
    fs::create_directories(folder / "data.new");
    std::ofstream(folder / "data.new" / "PG_VERSION") << "15\n";
    EXPECT_TRUE(PrivateCluster(folder, Durability::tests).start());
}

TEST_F(PrivateClusterTest, a_deep_folder_gets_a_socket_elsewhere) {
    const auto deep = folder / std::string(60, 'a') / std::string(60, 'b');
    PrivateCluster cluster(deep, Durability::tests);
    EXPECT_TRUE(cluster.start());
    EXPECT_TRUE(cluster.running());
    cluster.stop();
    EXPECT_FALSE(cluster.running());
}

// Tests that were killed left their PostgreSQL running for ever.
TEST_F(PrivateClusterTest, a_test_that_is_killed_leaves_no_postgresql_and_no_folder) {
    const auto test = ::fork();
    if (test == 0) {
        const fixtures::LeavesNothing when_cut_off(folder);
        PrivateCluster(folder, Durability::tests).start();
        ::kill(::getpid(), SIGKILL);
    }
    int ended = 0;
    ASSERT_EQ(::waitpid(test, &ended, 0), test);
    ASSERT_TRUE(WIFSIGNALED(ended));
    for (int look = 0; look < 1'000 && fs::exists(folder); ++look) ::usleep(20'000);
    EXPECT_FALSE(fs::exists(folder));
}

}  // namespace
}  // namespace bolwerk::db
