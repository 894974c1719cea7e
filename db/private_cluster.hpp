// A PostgreSQL of Bolwerk's own, below var/, on a unix socket only: what `bolwerk run` starts when no other is given.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "db/address.hpp"
#include "db/migrate.hpp"

namespace bolwerk::db {

/// It cannot run: one sentence says why and what to do.
class ClusterError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

enum class Durability {
    full,  ///< fsync on: what was acknowledged survives power loss
    tests  ///< fast, and gone after a crash of the machine
};

class PrivateCluster {
public:
    /// `folder` is made when it is not there, for example var/postgres. Nothing is started yet.
    explicit PrivateCluster(const std::filesystem::path& folder, Durability durability = Durability::full);

    /// Makes the cluster when there is none and starts it when it does not run. True when it was started now, false
    /// when it ran already. As root it runs as the user postgres. Throws ClusterError.
    bool start(const Progress& progress = {});

    /// Ends it cleanly and waits for that; does nothing when it does not run.
    void stop();

    bool running() const;

    /// Its process is not there: it was killed, or never started.
    bool gone() const;

    /// Makes the two roles and the database when they are not there. It must run.
    Address database(const std::string& name = "bolwerk");

    /// Throws the database away, for `bolwerk demo --reset` and tests. It must run.
    void drop_database(const std::string& name);

    std::string conninfo(const std::string& user, const std::string& database) const;
    const std::filesystem::path& data() const { return data_; }

private:
    void initialise();
    void write_configuration() const;
    void forget_stale_pid() const;
    std::filesystem::path binary(const std::string& name) const;

    std::filesystem::path folder_, data_, socket_;
    Durability durability_;
};

}  // namespace bolwerk::db
