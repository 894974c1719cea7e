// Schemes and their versions as the pages show them. Values only, no server.
#pragma once

#include "engine/date.hpp"
#include "engine/json.hpp"

namespace bolwerk::web {

/// The rows of the list: {name, href, province, text, ...}.
engine::Json scheme_rows(const engine::Json& schemes);

/// Label and value of each part; a value that is Bolwerk's own says so.
engine::Json scheme_facts(const engine::Json& flat);

/// The versions, newest first, with what each changed.
engine::Json version_rows(const engine::Json& versions, engine::Date today);

/// The version that holds on a day, else the first one; `versions` has the newest first.
const engine::Json& version_on(const engine::Json& versions, engine::Date day);

}  // namespace bolwerk::web
