#include "db/park_store.hpp"
#include "engine/local_time.hpp"
#include "web/commands/commands.hpp"
#include "web/commands/console.hpp"
#include "web/commands/database_in_use.hpp"
#include "web/commands/park_import.hpp"
#include "web/commands/registers.hpp"
#include "workflows/park_record/whereabouts.hpp"

namespace bolwerk::web {

namespace ibis = workflows::ibis;

constexpr int nothing_taken = 1, some_refused = 3;

namespace {

/// What administrators merged goes before what came with the program.
ibis::Municipalities municipalities_now(db::Pool& pool, const std::filesystem::path& home) {
    auto all = known_municipalities(home);
    for (const auto& row : pool.ask_json("register/municipalities", {})) {
        const auto code = row.at("code").get<std::string>();
        if (row.at("successor").is_null()) {
            all.known[code] = {row.at("name"), row.at("province")};
            all.successors.erase(code);
        } else {
            all.known.erase(code);
            all.successors[code] = row.at("successor");
        }
    }
    for (auto& [code, successor] : all.successors)
        for (auto next = all.successors.find(successor); next != all.successors.end();
             next = all.successors.find(successor))
            successor = next->second;
    return all;
}

}  // namespace

ibis::ImportReport import_park_file(db::Pool& pool, const std::filesystem::path& home,
                                    const std::filesystem::path& file, engine::Moment now) {
    const auto municipalities = municipalities_now(pool, home);
    auto delivery = ibis::parse_ibis_file(text_of_file(file), municipalities, engine::year_of(engine::local_date(now)));
    if (!delivery) refuse_to_read(file, delivery.error());
    const auto outlines = engine::Json::parse(text_of_file(home / "db" / "data" / "municipality_borders.geojson"));
    ibis::warn_of_far_borders(delivery->rows, ibis::boxes_of(outlines), municipalities);
    say("Parks: " + std::to_string(delivery->rows.size()) + " rows read and checked");
    return ibis::report_of(*delivery, db::import_parks(*pool.lease(), ibis::import_rows(delivery->rows)));
}

int import_parks(const Invocation& invocation) {
    const auto now = std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
    text_of_file(invocation.words.front());
    DatabaseInUse database(invocation.settings);
    database.migrate();
    db::Pool pool(database.address().application, 2);
    fill_registers(pool, invocation.settings.home);
    const auto report = import_park_file(pool, invocation.settings.home, invocation.words.front(), now);
    say(ibis::text_of(report, invocation.has("all") ? ibis::ReportLength::everything : ibis::ReportLength::remarkable));
    if (report.refused == 0) return 0;
    return report.refused == static_cast<int>(report.rows.size()) ? nothing_taken : some_refused;
}

}  // namespace bolwerk::web
