#include "web/commands/free_disk.hpp"

#include <stdexcept>

namespace bolwerk::web {
namespace {

constexpr std::uintmax_t mebibyte = 1024 * 1024, least_free = 200 * mebibyte;

}  // namespace

std::string disk_warning(std::uintmax_t free, bool database_is_there, const std::filesystem::path& var) {
    if (free >= least_free) return {};
    const auto found = std::to_string(free / mebibyte);
    if (!database_is_there)
        throw std::runtime_error("Expected 200 MiB of free disk for the database in " + var.string() +
                                 ", but there are " + found + ": make space. Nothing was changed.");
    return "Warning: only " + found + " MiB of disk are free in " + var.string() +
           ". Reading goes on; when it is full nothing can be saved. Make space.";
}

}  // namespace bolwerk::web
