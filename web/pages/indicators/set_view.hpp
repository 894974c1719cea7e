// A version of the indicators as pages show it. Values only.
#pragma once

#include "engine/json.hpp"

namespace bolwerk::web {

/// [{label, weight, entries: [{code, wording, definition, kind, source, owner, weight, rationale, href}]}]; `href` is
/// the begin of the address of an indicator.
engine::Json domain_groups(const engine::Json& set, const std::string& href);

/// "Kwetsbaarheid", "Vermoeden" or "Feit".
std::string_view kind_label(std::string_view kind);

}  // namespace bolwerk::web
