#include "web/export/export_folder.hpp"

#include <stdlib.h>  // mkdtemp

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace bolwerk::web {
namespace {

std::string own_folder() {
    auto pattern = (std::filesystem::temp_directory_path() / "bolwerk-export-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr)
        throw std::runtime_error("Expected to make a folder for an export, but could not");
    return pattern;
}

}  // namespace

ExportFolder::ExportFolder() : path_(own_folder()) {}

ExportFolder::~ExportFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::string ExportFolder::bytes() const {
    std::ifstream file(book(), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace bolwerk::web
