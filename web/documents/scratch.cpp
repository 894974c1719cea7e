#include "web/documents/scratch.hpp"

#include <stdlib.h>

#include <fstream>
#include <stdexcept>

namespace bolwerk::web {

Scratch::Scratch() {
    auto name = (std::filesystem::temp_directory_path() / "bolwerk-documents-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
        throw std::runtime_error("Expected a folder to make a document in, but none could be made");
    path = name;
}

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
