// The ground that the crash test stands on: a durable cluster, a few people in Apeldoorn, and plans that are worked on.
#pragma once

#include <signal.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "db/case_store.hpp"
#include "db/migrate.hpp"
#include "db/private_cluster.hpp"
#include "db/script_connection.hpp"
#include "engine/local_time.hpp"
#include "engine/perform.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::web {

/// Rules without a database: a term without holidays is enough here.
struct Law {
    std::vector<engine::Definition> definitions = workflows::every_definition();
    engine::term::Calendar calendar{{}, 2030};
    engine::Rules rules() const { return {definitions, calendar}; }
};

inline engine::Moment now() {
    return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
}

class Ground {
public:
    Ground() {
        cluster_.start();
        address = cluster_.database();
        db::migrate(address.owner);
        db::ScriptConnection(address.owner).run(people_and_parks);
        db::Pool pool(address.application, 2);
        for (int park = 1; park <= parks; ++park) plans.push_back(open_plan(pool, park));
    }

    ~Ground() {
        cluster_.stop();
        std::filesystem::remove_all(folder_);
    }

    /// What a power cut leaves of the server process: nothing is told to anybody.
    void kill_database() const {
        pid_t postmaster = 0;
        std::ifstream(cluster_.data() / "postmaster.pid") >> postmaster;
        if (postmaster > 1) ::kill(postmaster, SIGKILL);
    }

    /// Until the last process of the killed server is gone, a new one refuses to start.
    void start_database() {
        for (int attempt = 1;; ++attempt) try {
                cluster_.start();
                return;
            } catch (const db::ClusterError&) {
                if (attempt == 200) throw;
                ::usleep(50'000);
            }
    }

    std::string value(const std::string& query) const { return db::ScriptConnection(address.owner).value(query); }
    void run(const std::string& script) const { db::ScriptConnection(address.owner).run(script); }

    static constexpr int parks = 4;
    static constexpr std::int64_t els = 1;
    db::Address address;
    std::vector<std::int64_t> plans;  ///< ids

private:
    static constexpr auto people_and_parks =
        "insert into municipality (code, name, province) values ('GM0200', 'Apeldoorn', 'Gelderland');"
        "insert into organisation (kind, name) values ('municipality', 'Gemeente Apeldoorn'), ('police', 'Politie Oost-Nederland');"
        "insert into organisation_area values (1, 'GM0200'), (2, 'GM0200');"
        "insert into park (rin, name, municipality, fictitious) select 'F' || n, 'Terrein ' || n, 'GM0200', true from generate_series(1, 4) n;"
        "insert into person (name, email) values ('Els Wolters', 'els@voorbeeld.test'), ('Jan Smit', 'jan@voorbeeld.test');"
        "insert into role_holding (person_id, role, organisation_id, ceiling, from_day)"
        "  select id, 'municipal_coordinator', 1, 2, today() - 30 from person;"
        "insert into catalogue (list, code, label, category) values ('intervention', 'C1', 'Startbijeenkomst', 'communication');";

    std::int64_t open_plan(db::Pool& pool, int park) const {
        db::CaseStore store(pool);
        const Law law;
        const engine::Command open{
            .ask = {.asker = {.session = "", .person = els}, .opening = engine::Opening{"project_plan", 1, "GM0200", park, 0}},
            .action = "open",
            .input = {{"title", "Plan voor terrein " + std::to_string(park)}, {"goal", "Blijven bestaan bij een storing."}}};
        return std::get<engine::Performed>(engine::perform(store, law.rules(), open, now())).id;
    }

    std::filesystem::path folder_ = "/tmp/bolwerk-crash-" + std::to_string(::getpid());
    db::PrivateCluster cluster_{folder_, db::Durability::full};
};

}  // namespace bolwerk::web
