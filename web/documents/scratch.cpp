#include "web/documents/scratch.hpp"

#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <chrono>
#include <fstream>
#include <stdexcept>

namespace bolwerk::web {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view scratch_prefix = "bolwerk-scratch-";
constexpr auto left_for = std::chrono::hours{24};

/// The process that made the folder of this name; 0 when it is none of ours.
pid_t maker_of(const std::string& name) {
    pid_t maker = 0;
    if (name.starts_with(scratch_prefix))
        std::from_chars(name.data() + scratch_prefix.size(), name.data() + name.size(), maker);
    return maker;
}

bool was_left(const fs::directory_entry& folder) {
    std::error_code failed;
    const auto maker = maker_of(folder.path().filename().string());
    const auto touched = folder.last_write_time(failed);
    return maker > 0 && !failed && touched < fs::file_time_type::clock::now() - left_for && ::kill(maker, 0) != 0 &&
           errno == ESRCH;
}

fs::path scratch_folder() {
    auto name =
        (fs::temp_directory_path() / (std::string(scratch_prefix) + std::to_string(::getpid()) + "-XXXXXX")).string();
    if (::mkdtemp(name.data()) == nullptr)
        throw std::runtime_error("Expected a folder to make a document in, but none could be made");
    return name;
}

}  // namespace

void forget_left_folders() {
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator(fs::temp_directory_path(), failed))
        if (was_left(entry)) fs::remove_all(entry.path(), failed);
}

Scratch::Scratch() : path(scratch_folder()) {}

std::string Scratch::put(const std::string& name, const std::string& bytes) const {
    std::ofstream file(path / name, std::ios::binary);
    file << bytes;
    if (!file.flush()) throw std::runtime_error("Expected room for a document, but there is none");
    return (path / name).string();
}

Scratch::~Scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
}

}  // namespace bolwerk::web
