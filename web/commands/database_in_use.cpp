#include "web/commands/database_in_use.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "db/error.hpp"
#include "web/commands/console.hpp"
#include "web/commands/free_disk.hpp"

namespace bolwerk::web {
namespace {

namespace fs = std::filesystem;

void make_var(const fs::path& var) try {
    fs::create_directories(var);
    const bool there = fs::exists(var / "postgres" / "data" / "PG_VERSION");
    if (const auto warning = disk_warning(fs::space(var).available, there, var); !warning.empty()) say_error(warning);
} catch (const fs::filesystem_error& error) {
    throw std::runtime_error("Expected to make the folder " + var.string() + ", but: " + error.code().message());
}

db::Descriptor shared_lock(const fs::path& file) {
    db::Descriptor lock(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (lock.get() < 0 || ::flock(lock.get(), LOCK_SH) != 0)
        throw std::runtime_error("Expected to write " + file.string() + ", but it is closed to this user");
    return lock;
}

}  // namespace

fs::path keeps_running(const fs::path& var) { return var / "cluster-keeps-running"; }

DatabaseInUse::DatabaseInUse(const Settings& settings) : var_(settings.var) {
    if (settings.database.empty()) {
        take_private(settings);
    } else {
        say("Database: the PostgreSQL of --database");
        address_ = {settings.database, settings.database_owner};
    }
}

void DatabaseInUse::take_private(const Settings& settings) {
    make_var(settings.var);
    lock_ = shared_lock(settings.var / "in-use");
    const auto began = std::chrono::steady_clock::now();
    cluster_.emplace(settings.var / "postgres");
    const bool started = cluster_->start([](const std::string& what) { say("Database: " + what); });
    address_ = cluster_->database();
    say("Database: private PostgreSQL in " + cluster_->data().parent_path().string() +
        (started ? " started (" + seconds_since(began) + ")" : " runs already"));
}

DatabaseInUse::~DatabaseInUse() {
    if (lock_.get() < 0) return;
    if (cluster_ && ::flock(lock_.get(), LOCK_EX | LOCK_NB) == 0 && !fs::exists(keeps_running(var_))) try {
            cluster_->stop();
            say("Database: private PostgreSQL stopped");
        } catch (const std::exception& error) {
            say_error(error.what());
        }
}

void DatabaseInUse::migrate() const {
    if (address_.owner.empty()) return db::expect_migrated(address_.application);
    db::migrate(address_.owner, [](const std::string& what) { say("Database: " + what); });
}

void DatabaseInUse::revive() try {
    if (!cluster_ || !cluster_->gone()) return;
    say_error("Database: the private PostgreSQL is gone and is started again");
    if (cluster_->start()) say("Database: private PostgreSQL started again");
} catch (const db::ClusterError& error) {
    say_error(error.what());  // What is left of the old one may hold it for a moment: next time again.
}

void DatabaseInUse::start_over() {
    if (!cluster_) throw UsageError("Expected a private database to throw away, but --database names another");
    if (::flock(lock_.get(), LOCK_EX | LOCK_NB) != 0)
        throw UsageError(
            "Expected nobody else to use the database, but a server or another command does: stop it first");
    cluster_->drop_database("bolwerk");
    say("Database: content thrown away");
    address_ = cluster_->database();
    ::flock(lock_.get(), LOCK_SH);
}

}  // namespace bolwerk::web
