// A PostgreSQL for tests, in a folder of its own that is gone at the end.
#pragma once

#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <string>

#include "db/private_cluster.hpp"
#include "tests/fixtures/leaves_nothing.hpp"

namespace bolwerk::db {

/// A cluster in a folder of its own that is gone at the end, also when making it ready failed.
class ShortLivedCluster {
public:
    ShortLivedCluster() : cluster_(folder_, Durability::tests) {}
    ShortLivedCluster(const ShortLivedCluster&) = delete;
    ShortLivedCluster& operator=(const ShortLivedCluster&) = delete;
    ~ShortLivedCluster() {
        cluster_.stop();
        std::filesystem::remove_all(folder_);
    }

    PrivateCluster& operator*() { return cluster_; }

private:
    /// A thousand files for each test: in memory where there is room, as nothing has to outlive the machine.
    static std::filesystem::path room() {
        constexpr std::uintmax_t enough = 4ULL << 30;
        std::error_code none;
        const auto memory = std::filesystem::space("/dev/shm", none);
        return !none && memory.available >= enough ? "/dev/shm" : "/tmp";
    }

    std::filesystem::path folder_ = room() / ("bolwerk-test-" + std::to_string(::getpid()));
    fixtures::LeavesNothing when_cut_off_{folder_};
    PrivateCluster cluster_;
};

}  // namespace bolwerk::db
