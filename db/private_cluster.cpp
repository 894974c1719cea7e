#include "db/private_cluster.hpp"

#include <fcntl.h>
#include <postgresql/libpq-fe.h>
#include <signal.h>
#include <sys/file.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

#include "db/cluster_place.hpp"
#include "db/descriptor.hpp"
#include "db/process.hpp"
#include "db/script_connection.hpp"

namespace bolwerk::db {
namespace {

namespace fs = std::filesystem;

constexpr auto configuration =
    "listen_addresses = ''\nmax_connections = 100\nshared_buffers = 256MB\nwal_level = minimal\nmax_wal_senders = 0\n"
    "max_wal_size = 2GB\ncheckpoint_timeout = 15min\nrandom_page_cost = 1.1\njit = off\ntimezone = 'UTC'\n"
    "lc_messages = 'C'\n"
    // What people type never goes to the log: not as a statement, not as a value.
    "log_min_error_statement = panic\nlog_error_verbosity = terse\nlog_parameter_max_length = 0\n"
    "log_parameter_max_length_on_error = 0\n";

constexpr auto fast_and_fragile =
    "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\nshared_buffers = 64MB\n";

std::string text_of(const fs::path& path) {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string first_line(const fs::path& path) {
    std::string line;
    std::ifstream file(path);
    std::getline(file, line);
    return line;
}

std::string last_line(std::string text) {
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return text.substr(text.rfind('\n') + 1);
}

/// What a server logged last that made it stop: the lines after that only say that it went down.
std::string why_it_stopped(const std::string& log) {
    for (const std::string severity : {"PANIC:  ", "FATAL:  "}) {
        const auto found = log.rfind(severity);
        if (found == std::string::npos) continue;
        const auto from = found + severity.size();
        return log.substr(from, log.find('\n', from) - from);
    }
    return last_line(log);
}

/// The process in postmaster.pid when it lives and really is the server of this folder; else 0. Numbers of processes
/// are used again, certainly after a restart of the machine.
pid_t server_of(const fs::path& data) {
    pid_t pid = 0;
    std::istringstream(first_line(data / "postmaster.pid")) >> pid;
    if (pid <= 1 || ::kill(pid, 0) != 0) return 0;
    const auto command = text_of("/proc/" + std::to_string(pid) + "/cmdline");
    return command.find("postgres") != std::string::npos && command.find(data.string()) != std::string::npos ? pid : 0;
}

/// One process at a time: another that starts the same cluster meanwhile would take the files of the first for stale.
class AloneAt {
public:
    explicit AloneAt(const fs::path& file) : lock_(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
        if (lock_.get() >= 0) ::flock(lock_.get(), LOCK_EX);
    }

private:
    Descriptor lock_;
};

}  // namespace

PrivateCluster::PrivateCluster(const fs::path& folder, Durability durability)
    : folder_(make_reachable(folder)),
      data_(folder_ / "data"),
      socket_(make_socket_folder(folder_)),
      durability_(durability) {}

bool PrivateCluster::start(const Progress& progress) {
    const AloneAt alone(folder_ / "starting");
    if (!fs::exists(data_ / "PG_VERSION")) {
        if (progress) progress("making a PostgreSQL cluster in " + folder_.string());
        initialise();
    }
    if (running()) return false;
    make_socket_folder(folder_);
    forget_stale_pid();
    write_configuration();
    const auto log = (folder_ / "log").string();
    const auto logged = fs::exists(log) ? fs::file_size(log) : 0;
    const auto code =
        run(as_postgres_user({binary("pg_ctl"), "start", "-s", "-w", "-t", "600", "-D", data_, "-l", log}), false).code;
    if (code != 0)
        throw ClusterError("Expected PostgreSQL to start, but it did not: " +
                           why_it_stopped(text_of(log).substr(logged)));
    return true;
}

void PrivateCluster::stop() {
    if (!running()) return;
    const auto pg_ctl = binary("pg_ctl");
    if (run(as_postgres_user({pg_ctl, "stop", "-s", "-w", "-t", "60", "-m", "fast", "-D", data_}), false).code != 0)
        run(as_postgres_user({pg_ctl, "stop", "-s", "-w", "-t", "60", "-m", "immediate", "-D", data_}), false);
    std::error_code not_empty;
    if (socket_.parent_path() != folder_) fs::remove(socket_, not_empty);
}

bool PrivateCluster::gone() const { return server_of(data_) == 0; }

bool PrivateCluster::running() const {
    return server_of(data_) != 0 && PQping(conninfo("bolwerk_admin", "postgres").c_str()) == PQPING_OK;
}

Address PrivateCluster::database(const std::string& name) {
    ScriptConnection admin(conninfo("bolwerk_admin", "postgres"));
    for (const auto* role : {"bolwerk_owner", "bolwerk_app"})
        if (admin.value("select 1 from pg_roles where rolname = $1", {role}).empty())
            admin.run(std::string("create role ") + role + " login");
    if (admin.value("select 1 from pg_database where datname = $1", {name}).empty())
        admin.run("create database \"" + name + "\" owner bolwerk_owner");
    return {conninfo("bolwerk_app", name), conninfo("bolwerk_owner", name)};
}

void PrivateCluster::drop_database(const std::string& name) {
    ScriptConnection(conninfo("bolwerk_admin", "postgres"))
        .run("drop database if exists \"" + name + "\" with (force)");
}

std::string PrivateCluster::conninfo(const std::string& user, const std::string& database) const {
    return "host='" + socket_.string() + "' user=" + user + " dbname='" + database + "' connect_timeout=5";
}

/// Made beside and then moved: an interrupted initdb leaves nothing that looks like a cluster.
void PrivateCluster::initialise() {
    const auto fresh = folder_ / "data.new";
    fs::remove_all(fresh);
    std::vector<std::string> command{binary("initdb"),
                                     "-D",
                                     fresh,
                                     "-U",
                                     "bolwerk_admin",
                                     "-A",
                                     "peer",
                                     "--auth-local=trust",
                                     "-E",
                                     "UTF8",
                                     "--locale=C.UTF-8",
                                     "--no-instructions"};
    if (durability_ == Durability::tests) command.emplace_back("--no-sync");
    const auto made = run(as_postgres_user(command));
    if (made.code != 0) throw ClusterError("Expected initdb to make a cluster, but: " + last_line(made.output));
    fs::rename(fresh, data_);
}

void PrivateCluster::write_configuration() const {
    std::ofstream file(data_ / "postgresql.conf");
    file << configuration << "unix_socket_directories = '" << socket_.string() << "'\nunix_socket_permissions = 0700\n"
         << (durability_ == Durability::tests ? fast_and_fragile : "fsync = on\n");
    file.close();
    if (!file)
        throw ClusterError("Expected to write " + (data_ / "postgresql.conf").string() +
                           ", but the disk is full or closed");
}

void PrivateCluster::forget_stale_pid() const {
    if (server_of(data_) != 0) return;
    fs::remove(data_ / "postmaster.pid");
    fs::remove(socket_ / ".s.PGSQL.5432");
    fs::remove(socket_ / ".s.PGSQL.5432.lock");
}

fs::path PrivateCluster::binary(const std::string& name) const {
    return postgres_binaries(first_line(data_ / "PG_VERSION")) / name;
}

}  // namespace bolwerk::db
