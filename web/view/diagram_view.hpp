// The picture of a workflow for the partial p-diagram, with the way one case went drawn on it.
#pragma once

#include <string_view>
#include <vector>

#include "engine/definition.hpp"
#include "engine/event.hpp"

namespace bolwerk::web {

/// Adds has_diagram, diagram, diagram_label, diagram_legend and diagram_key. `path`: the events of a case, in any
/// order; `now`: the state it is in. Without them it is the picture of the workflow alone.
void add_diagram(engine::Json& page, const engine::Definition& definition, const std::vector<engine::Event>& path = {},
                 std::string_view now = {});

}  // namespace bolwerk::web
