#include <signal.h>
#include <unistd.h>

#include <fstream>

#include "db/case_store.hpp"
#include "db/migrate.hpp"
#include "engine/perform.hpp"
#include "tests/crash/ground.hpp"
#include "web/sign_in/password.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::web {
namespace {

constexpr auto people_and_parks =
    "insert into municipality (code, name, province) values ('GM0200', 'Apeldoorn', 'Gelderland');"
    "insert into organisation (kind, name) values ('municipality', 'Gemeente Apeldoorn'), ('police', 'Politie "
    "Oost-Nederland');"
    "insert into organisation_area values (1, 'GM0200'), (2, 'GM0200');"
    "insert into park (rin, name, municipality, fictitious) select 'F' || n, 'Terrein ' || n, 'GM0200', true from "
    "generate_series(1, 4) n;"
    "insert into person (name, email) values ('Els Wolters', 'els@voorbeeld.test'), ('Jan Smit', 'jan@voorbeeld.test');"
    "insert into role_holding (person_id, role, organisation_id, ceiling, from_day)"
    "  select id, 'municipal_coordinator', 1, 2, today() - 30 from person;"
    "insert into catalogue (list, code, label, category) values ('intervention', 'C1', 'Startbijeenkomst', "
    "'communication');";

/// Each ground its own: what watches over the one before may still be looking whether its folder is there.
std::string next_folder() {
    static int grounds = 0;
    return "/tmp/bolwerk-crash-" + std::to_string(::getpid()) + "-" + std::to_string(++grounds);
}

}  // namespace

Ground::Ground()
    : folder_(next_folder()), when_cut_off_(folder_), cluster_(folder_ / "postgres", db::Durability::full) {
    cluster_.start();
    address = cluster_.database();
    db::migrate(address.owner);
    run(people_and_parks);
    db::ScriptConnection(address.owner)
        .rows("update person set password_hash = $1 where id = 1", {hash_password(password)});
    for (int park = 1; park <= parks; ++park) plans.push_back(open_plan(park));
}

Ground::~Ground() {
    cluster_.stop();
    std::filesystem::remove_all(folder_);
}

void Ground::kill_database() const {
    pid_t postmaster = 0;
    std::ifstream(cluster_.data() / "postmaster.pid") >> postmaster;
    if (postmaster > 1) ::kill(postmaster, SIGKILL);
}

void Ground::start_database() {
    for (int attempt = 1;; ++attempt) try {
            cluster_.start();
            return;
        } catch (const db::ClusterError&) {
            if (attempt == 200) throw;
            ::usleep(50'000);
        }
}

std::string Ground::open_plan(int park) const {
    db::Pool pool(address.application, 1);
    db::CaseStore store(pool);
    const auto definitions = workflows::every_definition();
    const engine::term::Calendar calendar{{}, 2030};
    const engine::Command open{.ask = {.asker = {.session = "", .person = els},
                                       .opening = engine::Opening{"project_plan", 1, "GM0200", park, 0}},
                               .action = "open",
                               .input = {{"title", "Plan voor terrein " + std::to_string(park)},
                                         {"goal", "Blijven bestaan bij een storing."}}};
    const auto now = std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
    return std::get<engine::Performed>(engine::perform(store, {definitions, calendar}, open, now)).number;
}

}  // namespace bolwerk::web
