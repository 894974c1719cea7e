// The agenda on the page of a meeting: each item with what was asked, decided and done.
#pragma once

#include "web/pages/cases/loaded_case.hpp"

namespace bolwerk::web {

/// A case that has no agenda gets no panel.
void add_agenda(engine::Json& page, const LoadedCase& file);

}  // namespace bolwerk::web
