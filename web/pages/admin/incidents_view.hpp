// What could not be done outside, in words that say nothing of a case.
#pragma once

#include "engine/date.hpp"
#include "engine/json.hpp"

namespace bolwerk::web {

/// From the answer of admin/incidents.
engine::Json incidents_view(const engine::Json& found, engine::Moment now, engine::Date today);

/// "Bericht aan een gekoppelde zaak" for the kind "tell_linked".
std::string incident_text(std::string_view kind);

}  // namespace bolwerk::web
