// What every page stands on: the database, the workflows, the calendar and the templates.
#pragma once

#include <string>

#include "db/pool.hpp"
#include "engine/family.hpp"
#include "web/app/live_calendar.hpp"
#include "web/app/live_counts.hpp"
#include "web/map/municipality_map.hpp"
#include "web/render/templates.hpp"
#include "web/server/static_files.hpp"

namespace bolwerk::web {

class LetterMaker;

struct Site {
    db::Pool& pool;
    std::vector<engine::Definition> definitions;
    LiveCalendar calendar;  ///< one request uses one snapshot: Visit::calendar
    Templates templates;
    StaticFiles assets;
    MunicipalityMap map;
    bool demo = false;  ///< the demonstration programme is loaded: logins are shown, pages say so
    std::string version_text;
    std::shared_ptr<LiveCounts> live = std::make_shared<LiveCounts>();  ///< unread notifications of open pages
    std::shared_ptr<const LetterMaker> letters = nullptr;  ///< nullptr: letters are made by another process
    /// The same workflows in the words of whoever applied.
    std::vector<engine::Definition> to_applicants = engine::as_applicants_read(definitions);
    /// Which workflows can be begun below which, and by whom: what case/openings is asked.
    std::string families = engine::families(definitions).dump();

    /// The newest definition with that id; nullptr when there is none.
    const engine::Definition* definition(std::string_view id) const;
};

}  // namespace bolwerk::web
