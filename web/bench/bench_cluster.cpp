#include "web/bench/bench_cluster.hpp"

#include <unistd.h>

#include "web/commands/console.hpp"

namespace bolwerk::web {
namespace {

namespace fs = std::filesystem;

fs::path folder_of_this_process(const fs::path& var) {
    fs::create_directories(var);
    return fs::absolute(var) / ("bench-" + std::to_string(::getpid()));
}

}  // namespace

BenchCluster::BenchCluster(const fs::path& var) : folder_(folder_of_this_process(var)), cluster_(folder_) {
    try {
        cluster_.start([](const std::string& what) { say("Database: " + what); });
        address_ = cluster_.database();
    } catch (...) {
        remove();
        throw;
    }
}

BenchCluster::~BenchCluster() {
    remove();
    say("Database of the measurement removed");
}

/// Where its user cannot reach the folder, the folder is a link to where the cluster really is: both go.
void BenchCluster::remove() try {
    const auto real = folder();
    cluster_.stop();
    fs::remove_all(real);
    fs::remove_all(folder_);
} catch (const std::exception& error) {
    say_error(error.what());
}

}  // namespace bolwerk::web
