// Which workflows hang under which: an intervention under its plan, a KVO-B track under its co-operation.
#pragma once

#include "engine/definition.hpp"

namespace bolwerk::engine {

/// True when the child's opening is tied to a case and tells it something that the parent's table knows.
bool hangs_under(const Definition& child, const Definition& parent);

/// {workflow: {workflow below it: [roles that begin one]}}, without those that begin on a page of their own.
Json families(const std::vector<Definition>& definitions);

/// True when a case of this workflow can only be opened from another case.
bool needs_parent(const Definition& definition);

}  // namespace bolwerk::engine
