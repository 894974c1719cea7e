// A folder for the files of one piece of work, gone with this value.
#pragma once

#include <filesystem>
#include <string>

namespace bolwerk::web {

/// Removes the folders of processes that were killed: of this user, of a process that is no more, and older than a day,
/// as another machine may share the folder of temporary files.
void forget_left_folders();

class Scratch {
public:
    /// A fresh folder, named after this process. Throws std::runtime_error when none can be made.
    Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch();

    /// Writes a file into it and gives its place. Throws std::runtime_error when there is no room.
    std::string put(const std::string& name, const std::string& bytes) const;

    std::filesystem::path path;
};

}  // namespace bolwerk::web
