// Brings a database to what this build expects: migrations, policies, and the functions of this build.
#pragma once

#include <functional>
#include <span>
#include <stdexcept>
#include <string>

#include "db/address.hpp"
#include "db/embedded_sql.hpp"

namespace bolwerk::db {

/// The database cannot be used by this build: one sentence says why.
class MigrationRefused : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

using Progress = std::function<void(const std::string&)>;

/// Runs what is missing, each migration in its own transaction, while nobody else migrates. Does nothing when all is
/// done. Throws MigrationRefused for a database of a newer build and for an old migration that was changed.
void migrate(const std::string& owner_conninfo, const Progress& progress = {});

/// The same with other files, for tests.
void migrate(const std::string& owner_conninfo, std::span<const EmbeddedSql> files, const Progress& progress);

/// Throws MigrationRefused unless `migrate` of this build has run: for a server that is not the owner.
void expect_migrated(const std::string& application_conninfo);

}  // namespace bolwerk::db
