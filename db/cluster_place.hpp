// Where a private cluster can stand, who runs it, and with which PostgreSQL.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace bolwerk::db {

/// The command as the user that runs PostgreSQL: itself for a normal user, `postgres` for root, which PostgreSQL
/// refuses.
std::vector<std::string> as_postgres_user(std::vector<std::string> command);

/// Makes the folder, owned by the user that runs PostgreSQL. Where that user cannot reach it (a home of root), the
/// cluster goes below /var/lib/bolwerk and the folder becomes a link to it. Gives where it really is.
/// Throws ClusterError.
std::filesystem::path make_reachable(const std::filesystem::path& folder);

/// A folder for the socket, open to this user only: below the cluster when the path is short enough for a socket,
/// else below /tmp.
std::filesystem::path make_socket_folder(const std::filesystem::path& folder);

/// The folder with initdb and pg_ctl: of `version` when the cluster has one already, else the newest.
/// Throws ClusterError with a sentence when it is not installed.
std::filesystem::path postgres_binaries(const std::string& version);

}  // namespace bolwerk::db
