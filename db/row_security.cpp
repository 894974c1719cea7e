#include "db/row_security.hpp"

namespace bolwerk::db {
namespace {

std::string altered(const std::vector<std::string>& tables, const char* how) {
    std::string script;
    for (const auto& table : tables) script += "alter table " + table + " " + how + " row level security;\n";
    return script;
}

}  // namespace

RowSecurityAside::RowSecurityAside(const std::string& owner_conninfo) : owner_(owner_conninfo) {
    for (const auto& row : owner_.rows("select oid::regclass::text from pg_class where relrowsecurity order by 1"))
        tables_.push_back(row.front());
    owner_.run(altered(tables_, "disable"));
}

RowSecurityAside::~RowSecurityAside() {
    try {
        owner_.run(altered(tables_, "enable"));
    } catch (...) {
        // The database of the measurement goes; there is nobody to tell.
    }
}

}  // namespace bolwerk::db
