// The SQL of this folder, embedded at build time under its path below db/.
#pragma once

#include <span>
#include <string_view>

namespace bolwerk::db {

struct EmbeddedSql {
    std::string_view path;  ///< for example "queries/case/load.sql"
    std::string_view text;
};

/// Every .sql file below db/, sorted by path.
std::span<const EmbeddedSql> embedded_sql();

}  // namespace bolwerk::db
