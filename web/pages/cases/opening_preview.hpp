// What a new case brings about, for whoever is about to begin it: its terms, messages, letters and who will read it.
#pragma once

#include "engine/perform.hpp"
#include "web/app/visit.hpp"

namespace bolwerk::web {

struct ToBegin {
    const engine::Preview& preview;  ///< accepted
    std::string_view label;          ///< of the action that begins it
    std::string stands_on;           ///< the park, organisation or case in words
    engine::Json facts;              ///< what was filled in
    engine::Json kept;               ///< [{name, value}], what travels along to the confirmation
    std::string once_key, cancel_href;
};

Response opening_preview(const Request& request, const Visit& visit, const ToBegin& begun);

}  // namespace bolwerk::web
