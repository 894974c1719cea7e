#include "web/bench/bench_cluster.hpp"

#include <signal.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <stdexcept>

#include "web/commands/console.hpp"

namespace bolwerk::web {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view prefix = "bench-";

/// Where its user cannot reach the folder, the folder is a link to where the cluster really is: both go.
void remove(const fs::path& folder, db::PrivateCluster& cluster) {
    const auto real = cluster.data().parent_path();
    cluster.stop();
    fs::remove_all(real);
    fs::remove_all(folder);
}

/// Folders of processes that are gone.
void remove_leftovers(const fs::path& var) {
    for (const auto& entry : fs::directory_iterator(var)) {
        const auto name = entry.path().filename().string();
        if (!name.starts_with(prefix)) continue;
        const auto process = static_cast<pid_t>(std::atol(name.c_str() + prefix.size()));
        if (process <= 0 || ::kill(process, 0) == 0) continue;
        db::PrivateCluster cluster(entry.path());
        remove(entry.path(), cluster);
        say("Database of a measurement that was cut off removed: " + name);
    }
}

fs::path folder_of_this_process(const fs::path& var, const std::string& name) {
    fs::create_directories(var);
    remove_leftovers(var);
    return fs::absolute(var) / (std::string(prefix) + std::to_string(::getpid()) + "-" + name);
}

}  // namespace

BenchCluster::BenchCluster(const fs::path& var, const std::string& name)
    : folder_(folder_of_this_process(var, name)), cluster_(folder_) {
    try {
        cluster_.start([](const std::string& what) { say("Database: " + what); });
        address_ = cluster_.database();
    } catch (...) {
        remove(folder_, cluster_);
        throw;
    }
}

pid_t BenchCluster::postmaster() const {
    pid_t process = 0;
    if (!(std::ifstream(cluster_.data() / "postmaster.pid") >> process))
        throw std::runtime_error("Expected PostgreSQL to run for the measurement, but it does not");
    return process;
}

BenchCluster::~BenchCluster() try {
    remove(folder_, cluster_);
    say("Database of the measurement removed");
} catch (const std::exception& error) {
    say_error(error.what());
}

}  // namespace bolwerk::web
