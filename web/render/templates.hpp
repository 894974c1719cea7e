// The pages' templates: read and checked once at start, rendered by any thread.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "engine/json.hpp"

namespace bolwerk::web {

class Templates {
public:
    /// Reads every .mustache file below the folder. Throws std::runtime_error with one sentence for each that cannot be
    /// parsed or names a partial that is not there.
    explicit Templates(const std::filesystem::path& folder);

    /// The page "cases/show" is the file pages/cases/show.mustache. Throws std::logic_error for an unknown page.
    std::string render(std::string_view page, const engine::Json& data) const;

private:
    struct Pages;
    std::shared_ptr<const Pages> pages_;  ///< never changes: copies share it
};

}  // namespace bolwerk::web
