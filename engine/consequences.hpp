// What surrounds a case after an event, as rows for a store: work that waits, deadlines, alarms, messages.
#pragma once

#include "engine/definition.hpp"
#include "engine/event.hpp"

namespace bolwerk::engine {

/// Work that waits: the roles of the next step, every term that the table has one role keep beside it (a reminder to
/// that role beforehand), and every advice that is open. An organisation of 0 means: wherever the
/// role is held in the area of the case.
Json tasks_of(const Definition& definition, const Case& subject, Moment since);

/// The running deadlines as {name, label, last_day, paused}.
Json deadlines_of(const Case& subject);

/// When somebody is reminded, told that it is late, or Bolwerk acts itself: {deadline, kind, day, detail}. A deadline
/// whose clock stands still has none.
Json alarms_of(const Definition& definition, const Case& subject);

/// Who may read the case beside its owner: {organisation, because}, with `person` where nobody else there may.
Json readers_of(const Case& subject);

/// Messages inside Bolwerk: {kind, role, organisation, person, text}. A kind is what people choose by: "decision" when
/// a party gets word of a document (Awb 3:41), "assignment", "mention", "advice", "calendar", else "step".
Json notifications_of(const Case& subject, const Event& event);

/// What workers must do: {kind, payload}.
Json outbox_of(const Effects& effects);

/// Facts to publish in the park register: {field: value}.
Json park_fields_of(const Effects& effects);

/// Entries of the budget ledger: {kind, cents, note, overrun, of}.
Json bookings_of(const Effects& effects);

/// The words by which the case is found: title, number and what forms filled in.
std::string search_text(const Case& subject);

}  // namespace bolwerk::engine
