// The ground that the crash test stands on: a durable cluster, a few people in Apeldoorn, and plans that are worked on.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "db/private_cluster.hpp"
#include "db/script_connection.hpp"
#include "tests/fixtures/leaves_nothing.hpp"

namespace bolwerk::web {

class Ground {
public:
    Ground();
    ~Ground();

    /// As a power cut would end it: nothing is told to anybody.
    void kill_database() const;

    /// Until the last process of the killed server is gone, a new one refuses to start: then once more. Does nothing
    /// when somebody else started it.
    void start_database();

    std::string value(const std::string& query) const { return db::ScriptConnection(address.owner).value(query); }
    void run(const std::string& script) const { db::ScriptConnection(address.owner).run(script); }

    /// The folder that `bolwerk serve --var` gets; the cluster is the one that it would make there.
    std::filesystem::path folder() const { return folder_; }

    static constexpr int parks = 4;
    static constexpr std::int64_t els = 1;  ///< id of the person who does everything
    static constexpr auto account = "els@voorbeeld.test", password = "een zin om te onthouden";
    db::Address address;
    std::vector<std::string> plans;  ///< numbers

private:
    std::string open_plan(int park) const;

    std::filesystem::path folder_;
    fixtures::LeavesNothing when_cut_off_;
    db::PrivateCluster cluster_;
};

}  // namespace bolwerk::web
