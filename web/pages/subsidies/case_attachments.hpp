// The attachments that the scheme of an application demands, each there or not, on the page of the case.
#pragma once

#include "web/pages/cases/loaded_case.hpp"

namespace bolwerk::web {

/// Nothing where the scheme demands none.
void add_attachments(engine::Json& page, const LoadedCase& file);

}  // namespace bolwerk::web
