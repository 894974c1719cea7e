// The database of a command: a PostgreSQL of one's own, or a private one that runs as long as somebody needs it.
#pragma once

#include <optional>

#include "db/descriptor.hpp"
#include "db/private_cluster.hpp"
#include "web/commands/settings.hpp"

namespace bolwerk::web {

class DatabaseInUse {
public:
    /// Starts the private PostgreSQL when there is no other, and says what it does. Throws with one sentence.
    explicit DatabaseInUse(const Settings& settings);
    DatabaseInUse(const DatabaseInUse&) = delete;
    DatabaseInUse& operator=(const DatabaseInUse&) = delete;

    /// The last one out stops the private PostgreSQL, unless it was started by itself with `bolwerk cluster start`.
    ~DatabaseInUse();

    /// Brings it to this version; without an owner only looks whether somebody else did.
    void migrate() const;

    /// Starts the private PostgreSQL again when it died, and says so; asked now and then while pages are served.
    void revive();

    /// Throws the content away. Only of a private one, and only when nobody else uses it: else UsageError.
    void start_over();

    const db::Address& address() const { return address_; }

    /// The private one; nullptr when the database is somebody else's.
    db::PrivateCluster* cluster() { return cluster_ ? &*cluster_ : nullptr; }

private:
    void take_private(const Settings& settings);

    std::filesystem::path var_;
    std::optional<db::PrivateCluster> cluster_;
    db::Address address_;
    db::Descriptor lock_;  ///< shared by everybody who uses the private one
};

/// While this file is there the private PostgreSQL stays on.
std::filesystem::path keeps_running(const std::filesystem::path& var);

}  // namespace bolwerk::web
