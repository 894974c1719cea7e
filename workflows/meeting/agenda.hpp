// The agenda of a meeting as the facts give it: kinds, levels and outcomes by name, and what an item says of itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/form.hpp"

namespace bolwerk::workflows::meeting_agenda {

const std::vector<engine::Choice>& kinds();
const std::vector<engine::Choice>& levels();  ///< HANDBOOK 4.3: V0 up to V2; nothing of V3 comes to a meeting
const std::vector<engine::Choice>& outcomes();

/// The label of a value among such choices; empty for anything else.
std::string label_in(const std::vector<engine::Choice>& choices, const engine::Json& value);

/// A text of the item, or of its "decision" or "carried"; empty when it is not there.
std::string text_of(const engine::Json& item, std::string_view key);
const engine::Json& decision_of(const engine::Json& item);  ///< an empty object as long as there is none
const engine::Json& carried_of(const engine::Json& item);   ///< the same

/// The step by which an item that was deferred comes back.
inline constexpr std::string_view bring_back = "bring_back";

/// V2: what it is about stands elsewhere, and the public part of the decision list leaves it out.
bool is_confidential(const engine::Json& item);

/// For decision, or agreed without discussion (hamerstuk).
bool asks_a_decision(const engine::Json& item);

/// Somebody must do something and it was not noted as done yet.
bool is_to_be_carried_out(const engine::Json& item);

/// What was decided of this kind of item, where one choice of the form serves all kinds; empty as long as nothing was.
std::string decided_text(const engine::Json& item);

/// "1. ...", each on a line of its own; the numbers are ours.
std::string numbered(std::string_view lines);

}  // namespace bolwerk::workflows::meeting_agenda
