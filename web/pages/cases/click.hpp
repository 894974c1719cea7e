// One click on a case: who clicks and the case itself are read together, once.
#pragma once

#include <string>
#include <variant>

#include "web/pages/cases/loaded_case.hpp"

namespace bolwerk::web {

struct Click {
    engine::Ask ask;
    LoadedCase file;
};

/// The case as read for a click, or what to answer at once: it is not there for this person, or the same click (by its
/// once-key) was carried out before. `organisations`: whether those that something can be asked of come along.
std::variant<Click, Response> read_click(const Request& request, Visit& visit, bool organisations);

}  // namespace bolwerk::web
