// What little free disk means for a private database: a new one is not begun, one that is there goes on with a warning.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace bolwerk::web {

/// One sentence to warn with, or nothing when there is enough. Throws std::runtime_error with one sentence when a
/// database would have to be made and there is too little for it. `free` is in bytes.
std::string disk_warning(std::uintmax_t free, bool database_is_there, const std::filesystem::path& var);

}  // namespace bolwerk::web
