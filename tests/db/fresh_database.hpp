// A database of its own for each test, copied from one that was migrated once, in a cluster that lives as long as the
// test program.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <memory>

#include "db/pool.hpp"
#include "db/private_cluster.hpp"
#include "db/script_connection.hpp"
#include "tests/fixtures/leaves_nothing.hpp"

namespace bolwerk::db {

/// A cluster in a folder of its own that is gone at the end, also when making it ready failed.
class ShortLivedCluster {
public:
    ShortLivedCluster() : cluster_(folder_, Durability::tests) {}
    ShortLivedCluster(const ShortLivedCluster&) = delete;
    ShortLivedCluster& operator=(const ShortLivedCluster&) = delete;
    ~ShortLivedCluster() {
        cluster_.stop();
        std::filesystem::remove_all(folder_);
    }

    PrivateCluster& operator*() { return cluster_; }

private:
    std::filesystem::path folder_ = "/tmp/bolwerk-test-" + std::to_string(::getpid());
    fixtures::LeavesNothing when_cut_off_{folder_};
    PrivateCluster cluster_;
};

/// The cluster of this test program, started at the first use.
class TestCluster {
public:
    /// Throws the same error at once for every test when it could not be made ready.
    static TestCluster& instance() {
        static std::string failure;
        if (!failure.empty()) throw std::runtime_error(failure);
        try {
            static TestCluster cluster;
            return cluster;
        } catch (const std::exception& error) {
            failure = error.what();
            throw;
        }
    }

    Address fresh() {
        const auto name = "t" + std::to_string(++made_);
        ScriptConnection(cluster_.conninfo("bolwerk_admin", "postgres"))
            .run("create database " + name + " template model strategy file_copy");
        return {cluster_.conninfo("bolwerk_app", name), cluster_.conninfo("bolwerk_owner", name)};
    }

    /// A database in which nothing was migrated.
    Address empty() { return cluster_.database("e" + std::to_string(++made_)); }

    void drop(const std::string& name) { cluster_.drop_database(name); }
    PrivateCluster& cluster() { return cluster_; }

private:
    TestCluster() {
        cluster_.start();
        migrate(cluster_.database("model").owner);
    }

    ShortLivedCluster own_;
    PrivateCluster& cluster_ = *own_;
    int made_ = 0;
};

/// Connections to a migrated database without any content.
class FreshDatabase : public testing::Test {
protected:
    Address address = TestCluster::instance().fresh();
    ScriptConnection owner{address.owner};
    Pool pool{address.application, 4, std::chrono::milliseconds(2000)};
};

}  // namespace bolwerk::db
