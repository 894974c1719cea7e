// The tender that an address names, as whoever asks may see it.
#pragma once

#include "web/app/visit.hpp"
#include "web/pages/allocation/tender_view.hpp"

namespace bolwerk::web {

/// The answer of tender/show; null when it is not there, or is no tender.
engine::Json find_tender(const Request& request, const Visit& visit);

}  // namespace bolwerk::web
