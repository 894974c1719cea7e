// The entry in the register of algorithms (Wgs 1.9; publication standard of the Algoritmeregister): who uses the
// computation, what for, on which ground, how people decide, and how it works. One source for the page and for
// programs.
#pragma once

#include "engine/json.hpp"

namespace bolwerk::web {

/// `found` is the answer of query indicator/public. Groups for the page: [{group_id, group_title, facts}], each fact as
/// the partial p-facts expects it.
engine::Json register_groups(const engine::Json& found);

/// [{id, label, meaning}]: how the addresses of a check may be chosen, the way to prefer first.
engine::Json selection_methods();

/// The same fields for programs by their id, with the indicators, their weights and the versions beside them.
engine::Json register_entry(const engine::Json& found);

}  // namespace bolwerk::web
