// A PostgreSQL for one measurement: as durable as the real one, and gone afterwards.
#pragma once

#include "db/private_cluster.hpp"

namespace bolwerk::web {

class BenchCluster {
public:
    /// Stands in a folder of its own below `var`, started and empty; what an earlier measurement that was cut off left
    /// there goes. Throws db::ClusterError.
    BenchCluster(const std::filesystem::path& var, const std::string& name);
    BenchCluster(const BenchCluster&) = delete;
    BenchCluster& operator=(const BenchCluster&) = delete;
    /// Stops it and removes the folder.
    ~BenchCluster();

    const db::Address& address() const { return address_; }
    std::filesystem::path folder() const { return cluster_.data().parent_path(); }

    /// The process that started the others of this PostgreSQL. Throws std::runtime_error when it does not run.
    pid_t postmaster() const;

    void stop() { cluster_.stop(); }
    void start() { cluster_.start(); }

private:
    std::filesystem::path folder_;
    db::PrivateCluster cluster_;
    db::Address address_;
};

}  // namespace bolwerk::web
