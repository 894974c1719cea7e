// The days of a meeting: when papers close, when the agenda goes out, which decision is due first.
#pragma once

#include <optional>

#include "engine/deadline.hpp"
#include "engine/threshold.hpp"
#include "engine/vocabulary/words.hpp"

namespace bolwerk::workflows::meeting_conditions {

inline constexpr engine::Threshold papers_days{
    "papers_days",         "Hoeveel werkdagen voor de vergadering sluit het aanleveren van stukken?", 10, 1, 40,
    "werkwijze stuurgroep"};
inline constexpr engine::Threshold sending_days{
    "sending_days", "Hoeveel dagen voor de vergadering gaan agenda en stukken uit?", 7, 1, 28, "werkwijze stuurgroep"};

/// The last day on which papers are taken: so many working days before the meeting.
engine::Date papers_close_on(const engine::Question& question);

/// Minutes since midnight of "09:30"; nothing for any other text.
std::optional<int> minutes_of(const engine::Json& time);

/// Lengths that `StartsDeadline` takes. A day that has passed counts as today: a meeting can be called at short notice.
struct PapersClose {
    static std::string text() { return "tien werkdagen voor de vergadering, of zoals ingesteld"; }
    static void set(engine::DeadlinePlan& plan);
};
struct GoesOut {
    static std::string text() { return "zeven dagen voor de vergadering, of zoals ingesteld"; }
    static void set(engine::DeadlinePlan& plan);
};
/// The first decision that is still to be carried out; a week from now to close when there is none.
struct FirstDue {
    static std::string text() { return "op de dag van het eerste besluit dat nog moet worden uitgevoerd"; }
    static void set(engine::DeadlinePlan& plan);
};

/// The members hear of it too, so long before.
template <class Length>
struct RemindsMembers {
    static void add(engine::DeadlinePlan& plan) {
        plan.reminders.push_back({Length::span, true, "steering_group_member"});
    }
};

}  // namespace bolwerk::workflows::meeting_conditions
