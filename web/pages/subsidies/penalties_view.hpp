// The penalties for late decisions that run: what each costs up to today, on the page of the team and of the case.
#pragma once

#include "web/pages/cases/loaded_case.hpp"

namespace bolwerk::web {

/// `penalties`: {number, title, organisation, received_on} of each that runs.
void add_penalties(engine::Json& page, const engine::Json& penalties, const engine::term::Calendar& calendar,
                   engine::Date today);

/// Adds the counter to the page of a notice of default while its penalty runs; nothing on any other page.
void add_penalty(engine::Json& page, const LoadedCase& file, const Visit& visit);

}  // namespace bolwerk::web
