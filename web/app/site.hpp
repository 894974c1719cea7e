// What every page stands on: the database, the workflows, the calendar and the templates.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "db/pool.hpp"
#include "engine/definition.hpp"
#include "engine/term/calendar.hpp"
#include "web/render/templates.hpp"
#include "web/server/static_files.hpp"

namespace bolwerk::web {

struct Site {
    db::Pool& pool;
    std::vector<engine::Definition> definitions;
    std::shared_ptr<const engine::term::Calendar> calendar;
    Templates templates;
    StaticFiles assets;
    bool demo = false;  ///< the demonstration programme is loaded: logins are shown, pages say so
    std::string version_text;

    /// The newest definition with that id; nullptr when there is none.
    const engine::Definition* definition(std::string_view id) const;
};

}  // namespace bolwerk::web
