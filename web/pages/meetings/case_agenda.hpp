// The agenda on the page of a meeting: each item with what was asked, decided and done.
#pragma once

#include "web/pages/cases/loaded_case.hpp"

namespace bolwerk::web {

/// A case that has no agenda gets no panel. What was deferred is proposed to whoever may bring it back, as `page` has
/// its actions already.
void add_agenda(engine::Json& page, const LoadedCase& file);

}  // namespace bolwerk::web
