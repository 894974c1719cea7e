// A change of the register as the page of a case shows it: contacts are for the municipality alone.
#pragma once

#include <optional>
#include <vector>

#include "web/pages/cases/loaded_case.hpp"

namespace bolwerk::web {

/// The case with its contacts hidden, and hidden in what happened to it; nothing where the person may read them all.
std::optional<LoadedCase> without_contacts(const LoadedCase& file, std::vector<engine::Event>& events,
                                           const Visit& visit);

}  // namespace bolwerk::web
