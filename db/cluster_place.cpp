#include "db/cluster_place.hpp"

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <optional>

#include "db/checksum.hpp"
#include "db/private_cluster.hpp"
#include "db/process.hpp"

namespace bolwerk::db {
namespace {

namespace fs = std::filesystem;

bool is_root() { return ::geteuid() == 0; }

const passwd& postgres_user() {
    const auto* found = ::getpwnam("postgres");
    if (found == nullptr)
        throw ClusterError(
            "Expected a user postgres to run PostgreSQL for root, but there is none: install postgresql");
    return *found;
}

uid_t runner() { return is_root() ? postgres_user().pw_uid : ::geteuid(); }

void make_own_folder(const fs::path& folder) {
    fs::create_directories(folder);
    if (is_root() && ::chown(folder.c_str(), postgres_user().pw_uid, postgres_user().pw_gid) != 0)
        throw ClusterError("Expected to give " + folder.string() + " to the user postgres, but that was refused");
    fs::permissions(folder, fs::perms::owner_all);
}

bool reachable(const fs::path& folder) {
    return run(as_postgres_user({"test", "-w", folder.string() + "/."})).code == 0;
}

std::optional<int> number_of(const fs::path& folder) try {
    return fs::exists(folder / "bin" / "initdb") ? std::optional(std::stoi(folder.filename().string())) : std::nullopt;
} catch (const std::exception&) {
    return std::nullopt;
}

}  // namespace

std::vector<std::string> as_postgres_user(std::vector<std::string> command) {
    if (!is_root()) return command;
    std::vector<std::string> whole{"setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"};
    whole.insert(whole.end(), command.begin(), command.end());
    return whole;
}

fs::path make_reachable(const fs::path& folder) {
    auto place = fs::is_symlink(folder) ? fs::read_symlink(folder) : fs::absolute(folder);
    make_own_folder(place);
    if (reachable(place)) return place;
    auto elsewhere = fs::path("/var/lib/bolwerk") / checksum(place.string()).substr(0, 12);
    if (is_root() && place != elsewhere && fs::is_empty(place)) {
        make_own_folder(elsewhere);
        fs::remove(place);
        fs::create_directory_symlink(elsewhere, place);
        if (reachable(elsewhere)) return elsewhere;
    }
    throw ClusterError("Expected PostgreSQL to be able to write in " + place.string() +
                       ", but a folder above it is closed to its user: choose another var folder");
}

fs::path make_socket_folder(const fs::path& folder) {
    constexpr std::size_t longest = 107 - sizeof("/.s.PGSQL.5432.lock");
    auto place = folder / "socket";
    if (place.string().size() > longest) place = "/tmp/bolwerk-" + checksum(folder.string()).substr(0, 12);
    struct stat found {};
    if (::lstat(place.c_str(), &found) != 0) {
        make_own_folder(place);
    } else if (!S_ISDIR(found.st_mode) || found.st_uid != runner()) {
        throw ClusterError("Expected " + place.string() +
                           " to be Bolwerk's own folder, but it belongs to somebody else");
    }
    return place;
}

fs::path postgres_binaries(const std::string& version) {
    const fs::path installed = "/usr/lib/postgresql";
    std::optional<int> newest;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(installed, ignored))
        newest = std::max(newest, number_of(entry.path()));
    if (!newest)
        throw ClusterError("Expected PostgreSQL below /usr/lib/postgresql, but there is none: install postgresql");
    if (version.empty()) return installed / std::to_string(*newest) / "bin";
    if (!number_of(installed / version))
        throw ClusterError("Expected PostgreSQL " + version + ", with which the database was made, but only " +
                           std::to_string(*newest) + " is installed: install postgresql-" + version +
                           ", or dump with it and load into a new var folder");
    return installed / version / "bin";
}

}  // namespace bolwerk::db
