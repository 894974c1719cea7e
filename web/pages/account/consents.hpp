// Letters in the portal or on paper: what an organisation said about it, for each kind of letter (Awb 2:8).
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

/// The organisations for which the person may say so, with what they said before: the rows of account/messages.
engine::Json consents_view(const Visit& visit);

}  // namespace bolwerk::web
