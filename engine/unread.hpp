// What can be said of a form of which some answers could not be read: everything that does not depend on them.
#pragma once

#include <string>
#include <vector>

#include "engine/definition.hpp"

namespace bolwerk::engine {

/// Every reason that was looked at without those answers, for the row that comes closest: who, what state, what else
/// was filled in. Nothing is accepted.
Reasons reasons_beside(const Definition& definition, const Question& question, const std::vector<std::string>& unread);

}  // namespace bolwerk::engine
