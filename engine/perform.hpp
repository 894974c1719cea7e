// The one flow through which every case changes: read, decide, write; and the same without writing, as a preview.
#pragma once

#include <optional>
#include <variant>

#include "engine/decide.hpp"
#include "engine/store.hpp"

namespace bolwerk::engine {

struct Command {
    Ask ask;
    std::string action;
    Json input = Json::object();            ///< typed form values
    std::optional<std::int64_t> made_from;  ///< the version that the person saw; unset for Bolwerk itself
};

/// What a decision needs beside the case: the workflows and the calendar.
struct Rules {
    const std::vector<Definition>& definitions;
    const term::Calendar& calendar;
};

struct Performed {
    std::int64_t id = 0;
    std::string number;
    std::int64_t version = 0;
    bool repeated = false;  ///< it was done before under the same once-key
    bool readable = true;   ///< whoever asks may still read the case afterwards
};

/// What the store says that was written, now or before.
Performed performed(const Written& done);

/// Whether something was done since the version that somebody looked at. A note leaves a case as it was, but taking the
/// last step back takes back what was noted since, too.
bool changed_since(const Loaded& loaded, std::string_view action, std::int64_t version);

/// The case is not there for whoever asks.
struct NotFound {};
/// The case was changed after the person looked at it.
struct Changed {
    LastChange last;
};

using Outcome = std::variant<Performed, Refused, NotFound, Changed>;

/// Reads, decides and writes: two round trips. When somebody was faster and the person saw no version, or what they did
/// was a note, it is decided again on the new state.
Outcome perform(Store& store, const Rules& rules, const Command& command, Moment now);

/// The same for a case that was read just now with the command's own `ask`: only the write is left to do.
Outcome perform(Store& store, const Rules& rules, const Command& command, Moment now, Loaded loaded);

/// A decision with nothing written: what was read, what was decided and what the case would be.
struct Preview {
    Loaded loaded;
    const Definition* definition;
    Decision decision;
    std::optional<Event> event;
    std::optional<Case> after;
};

/// With `input` unset in the command (null) only asks whether it may be done.
std::variant<Preview, NotFound> preview(Store& store, const Rules& rules, const Command& command, Moment now);

/// The definition of that id. Throws std::logic_error when there is none.
const Definition& definition_of(const Rules& rules, std::string_view workflow);

/// The question that a loaded case and an action make; both must outlive it.
Question question_of(const Loaded& loaded, std::string_view action, const Json* input, const Rules& rules, Moment now);

}  // namespace bolwerk::engine
