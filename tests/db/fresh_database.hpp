// A database of its own for each test, copied from one that was migrated once, in a cluster that lives as long as the
// test program.
#pragma once

#include <gtest/gtest.h>

#include "db/pool.hpp"
#include "db/script_connection.hpp"
#include "tests/db/short_lived_cluster.hpp"

namespace bolwerk::db {

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

    /// A copy of `model`, to which nobody may be connected.
    Address fresh(std::string& name, const std::string& model) {
        name = "t" + std::to_string(++made_);
        ScriptConnection(cluster_.conninfo("bolwerk_admin", "postgres"))
            .run("create database " + name + " template " + model + " strategy file_copy");
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

/// Connections to a migrated database without any content, or to a copy of another model.
class FreshDatabase : public testing::Test {
protected:
    explicit FreshDatabase(const std::string& model = "model") : address(TestCluster::instance().fresh(name_, model)) {}
    /// A database that cannot be thrown away any more goes with the cluster.
    ~FreshDatabase() override {
        try {
            TestCluster::instance().drop(name_);
        } catch (const std::exception&) {
        }
    }

private:
    std::string name_;

protected:
    Address address;
    ScriptConnection owner{address.owner};
    Pool pool{address.application, 4, std::chrono::milliseconds(2000)};
};

}  // namespace bolwerk::db
