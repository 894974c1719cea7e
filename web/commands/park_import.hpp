// A file of business parks, read, checked and taken over as a whole.
#pragma once

#include <filesystem>

#include "db/pool.hpp"
#include "engine/date.hpp"
#include "workflows/park_record/ibis_file.hpp"
#include "workflows/park_record/import_report.hpp"

namespace bolwerk::web {

/// Throws std::runtime_error with one sentence when the file cannot be read as a whole; nothing is imported then.
workflows::ibis::ImportReport import_park_file(db::Pool& pool, const std::filesystem::path& home,
                                               const std::filesystem::path& file, engine::Moment now);

}  // namespace bolwerk::web
