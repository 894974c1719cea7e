#include "db/park_store.hpp"

namespace bolwerk::db {

using engine::Json;

Json import_parks(Connection& connection, const Json& rows, ImportMode mode) {
    const auto once = [&] {
        return connection.ask_json("park/import", {{"rows", rows}, {"try_out", mode == ImportMode::try_out}});
    };
    try {
        return once();
    } catch (const DatabaseError& error) {
        // Two imports at a time may wait for each other; the one that was stopped wrote nothing.
        if (error.kind != ErrorKind::contention) throw;
    }
    return once();
}

std::int64_t import_municipalities(Connection& connection, const Json& rows) {
    return connection.ask_json("park/import_municipalities", {{"rows", rows}}).get<std::int64_t>();
}

Json list_parks(Pool& pool, std::string_view session, const ParkFilter& filter, const ParkPage& page) {
    return pool.ask_json("park/list", {{"session", session},
                                       {"search", filter.search},
                                       {"municipality", filter.municipality},
                                       {"province", filter.province},
                                       {"type", filter.type},
                                       {"fields", filter.fields},
                                       {"most", page.most},
                                       {"from_name", page.from_name},
                                       {"from_rin", page.from_rin},
                                       {"backwards", page.backwards}});
}

Json show_park(Pool& pool, std::string_view session, std::string_view rin) {
    return pool.ask_json("park/show", {{"session", session}, {"rin", rin}});
}

Json count_parks(Pool& pool, std::string_view session) {
    return pool.ask_json("park/count_by_municipality", {{"session", session}});
}

Json count_open_cases(Pool& pool, std::string_view session) {
    return pool.ask_json("park/count_open_cases", {{"session", session}});
}

}  // namespace bolwerk::db
