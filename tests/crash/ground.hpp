// The ground that the crash test stands on: a durable cluster, a few people in Apeldoorn, and plans that are worked on.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "db/private_cluster.hpp"
#include "db/script_connection.hpp"
#include "engine/perform.hpp"

namespace bolwerk::web {

/// Rules without a database: a term without holidays is enough here.
struct Law {
    Law();
    engine::Rules rules() const { return {definitions, calendar}; }

    std::vector<engine::Definition> definitions;
    engine::term::Calendar calendar{{}, 2030};
};

engine::Moment now();

class Ground {
public:
    Ground();
    ~Ground();

    /// As a power cut would end it: nothing is told to anybody.
    void kill_database() const;

    /// Until the last process of the killed server is gone, a new one refuses to start: then once more.
    void start_database();

    std::string value(const std::string& query) const { return db::ScriptConnection(address.owner).value(query); }
    void run(const std::string& script) const { db::ScriptConnection(address.owner).run(script); }

    static constexpr int parks = 4;
    static constexpr std::int64_t els = 1;  ///< id of the person who does everything
    db::Address address;
    std::vector<std::int64_t> plans;  ///< ids

private:
    std::int64_t open_plan(int park) const;

    std::filesystem::path folder_;
    db::PrivateCluster cluster_;
};

}  // namespace bolwerk::web
