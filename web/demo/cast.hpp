// Who takes part in the demonstration: organisations of the region and invented people, from db/data/demo/cast.json.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "db/pool.hpp"

namespace bolwerk::web {

struct Cast {
    std::map<std::string, std::int64_t, std::less<>> organisations;  ///< a municipality's under its code
    std::map<std::string, std::int64_t, std::less<>> people;         ///< by key
    engine::Json areas;                                              ///< codes of municipalities by name of the area

    /// Throw std::runtime_error for a key that the file does not have.
    std::int64_t organisation(std::string_view key) const;
    std::int64_t person(std::string_view key) const;
};

/// Puts everybody in their place; the municipalities must be there. Doing it again changes nothing.
Cast put_cast(db::Pool& pool, const std::filesystem::path& file);

}  // namespace bolwerk::web
