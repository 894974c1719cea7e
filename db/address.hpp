// Where the database is, as the application and as the owner of the tables.
#pragma once

#include <string>

namespace bolwerk::db {

struct Address {
    std::string application;  ///< conninfo of the role bolwerk_app, which cannot bypass row-level security
    std::string owner;        ///< conninfo of bolwerk_owner, which migrates; empty where somebody else does that
};

}  // namespace bolwerk::db
