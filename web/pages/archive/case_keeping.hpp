// How long a closed case is kept and what holds it, as a panel on its page; for a list the way to what stands on it.
#pragma once

#include "web/pages/cases/loaded_case.hpp"

namespace bolwerk::web {

/// `kept`: what the database says of the case; null while it is open. An open case of any other kind gets no panel.
void add_keeping(engine::Json& page, const LoadedCase& file, const engine::Json& kept);

}  // namespace bolwerk::web
