// A folder for the files of one piece of work, gone with this value.
#pragma once

#include <filesystem>
#include <string>

namespace bolwerk::web {

class Scratch {
public:
    /// Throws std::runtime_error when no folder can be made.
    Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch();

    /// Writes a file into it and gives its place. Throws std::runtime_error when there is no room.
    std::string put(const std::string& name, const std::string& bytes) const;

    std::filesystem::path path;
};

}  // namespace bolwerk::web
