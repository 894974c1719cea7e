#include "db/park_store.hpp"
#include "engine/local_time.hpp"
#include "web/commands/commands.hpp"
#include "web/commands/console.hpp"
#include "web/commands/database_in_use.hpp"
#include "web/commands/park_import.hpp"
#include "web/commands/registers.hpp"

namespace bolwerk::web {

namespace ibis = workflows::ibis;

ibis::ImportReport import_park_file(db::Pool& pool, const std::filesystem::path& home,
                                    const std::filesystem::path& file, engine::Moment now) {
    const auto rows =
        ibis::parse_ibis_file(text_of_file(file), known_municipalities(home), engine::year_of(engine::local_date(now)));
    if (!rows) {
        std::string sentences;
        for (const auto& reason : rows.error().reasons)
            sentences += " " + std::string(reason.sentence) + (reason.detail.empty() ? "" : " (" + reason.detail + ")");
        throw std::runtime_error("Expected business parks in " + file.string() + ", but:" + sentences);
    }
    say("Parks: " + std::to_string(rows->size()) + " rows read and checked");
    return ibis::report_of(*rows, db::import_parks(*pool.lease(), ibis::import_rows(*rows)));
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
    return 0;
}

}  // namespace bolwerk::web
