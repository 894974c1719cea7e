// Taking the last step back while its letter still waits: whether it may, why not, and what the case is then.
#pragma once

#include "engine/definition.hpp"
#include "engine/event.hpp"

namespace bolwerk::engine {

/// The desk action by which whoever took a step takes it back.
inline constexpr std::string_view take_back = "take_back";

/// Whether what the step sends to somebody outside may wait for a while, so that it can be taken back: a person took
/// it, it makes a letter or makes a decision known, to another organisation than that person's, and it touched nothing
/// outside the case. A letter is made known when it is sent (Awb 3:41), so before that nothing has happened yet.
bool may_wait(const Case& before, const Event& event);

/// Whether nothing of the case changed, as by a note: the step before it goes on waiting and can still be taken back.
bool leaves_the_case_as_it_was(const Event& event);

/// Judges taking back the last step. Facts used: `last_step`, {event, before, until, gone, opened} as the store found
/// it: the event, the case before it and the moment until which it waits (null when nothing waits), what went out
/// already and the numbers of cases that were begun below since. Refused with every reason and the formal way that is
/// left.
Decision decide_take_back(const Definition& definition, const Question& question);

/// What the event of an accepted question says: the reason, which event it takes back, and the case as it was before.
Json taking_back(const Question& question);

/// The case as it was before the step that the event took back; nothing for any other event.
std::optional<Case> taken_back_to(const Event& event);

/// Which event it took back; 0 for any other event.
std::int64_t taken_back_by(const Event& event);

}  // namespace bolwerk::engine
