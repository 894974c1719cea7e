// What was read and approved before, in tests/web/documents/golden/. How to approve something new: tests/README.md.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace bolwerk::web {

/// Where BOLWERK_APPROVE_GOLDEN names a folder, the PDF is put there to look at.
inline const std::string& looked_at(const std::string& name, const std::string& pdf) {
    if (const auto* folder = std::getenv("BOLWERK_APPROVE_GOLDEN"); folder != nullptr)
        std::ofstream(std::filesystem::path(folder) / (name + ".pdf"), std::ios::binary) << pdf;
    return pdf;
}

/// The approved text of that name. When BOLWERK_APPROVE_GOLDEN is set, what was found is written in its place first.
inline std::string approved(const std::string& name, const std::string& found) {
    const auto path = std::filesystem::path(BOLWERK_SOURCE_DIR) / "tests/web/documents/golden" / name;
    if (std::getenv("BOLWERK_APPROVE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << found;
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace bolwerk::web
