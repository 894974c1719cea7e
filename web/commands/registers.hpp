// The registers that Bolwerk cannot do without, from the files of db/data: municipalities, interventions, free days,
// subsidy schemes.
#pragma once

#include <filesystem>

#include "db/pool.hpp"
#include "workflows/park_record/municipalities.hpp"

namespace bolwerk::web {

/// Fills what is still empty; leaves what is there, because administrators keep it. Says what it did.
void fill_registers(db::Pool& pool, const std::filesystem::path& home);

/// The municipalities that an import of parks is measured against.
workflows::ibis::Municipalities known_municipalities(const std::filesystem::path& home);

/// The whole file. Throws std::runtime_error with one sentence.
std::string text_of_file(const std::filesystem::path& path);

/// Gives up on a file from which nothing can be taken: every reason, in the language of the reasons.
[[noreturn]] void refuse_to_read(const std::filesystem::path& path, const engine::Refused& refused);

}  // namespace bolwerk::web
