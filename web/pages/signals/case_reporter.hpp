// The way from a signal to who gave it, on the page of the case.
#pragma once

#include "web/pages/cases/loaded_case.hpp"

namespace bolwerk::web {

/// For the coordinator of the municipality whose signal it is; nothing for anybody else or another kind of case.
void add_reporter_link(engine::Json& page, const LoadedCase& file);

}  // namespace bolwerk::web
