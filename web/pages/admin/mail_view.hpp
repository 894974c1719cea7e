// How e-mail goes, as administrators see it.
#pragma once

#include "engine/date.hpp"
#include "engine/json.hpp"

namespace bolwerk::web {

/// `found`: the answer of mail/status.
engine::Json mail_status_view(const engine::Json& found, engine::Moment now, engine::Date today);

}  // namespace bolwerk::web
