// A folder for the files of one piece of work, gone with this value.
#pragma once

#include <filesystem>

namespace bolwerk::web {

class Scratch {
public:
    /// Throws std::runtime_error when no folder can be made.
    Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch();

    std::filesystem::path path;
};

}  // namespace bolwerk::web
