// What a form of a step shows when it opens: what was answered before, so that leaving it as it is loses nothing.
#pragma once

#include "engine/case.hpp"
#include "engine/definition.hpp"

namespace bolwerk::web {

/// The answers that the case holds, for a step that can be done again and again and does nothing but write its form
/// down. A step that also starts a term, pays, tells or decides is about something new: its form opens empty. So does
/// one that adds an entry, everything at the desk, such as a note, and a tick that must be given: that is given anew
/// each time.
engine::RawInput known_answers(const engine::Definition& definition, const engine::ActionInfo& action,
                               const engine::Case& subject);

/// The same with what the address says, which wins. An address that names something else than what is known opens the
/// form for that, with nothing else in it.
engine::RawInput with_known_answers(engine::RawInput from_address, const engine::RawInput& known);

}  // namespace bolwerk::web
