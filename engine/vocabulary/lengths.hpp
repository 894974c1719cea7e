// How long a term is, from which day it counts, and who is reminded of it.
#pragma once

#include "engine/deadline.hpp"
#include "engine/vocabulary/words.hpp"

namespace bolwerk::engine {

template <int N>
struct Days {
    static constexpr term::Span span{N, term::Unit::days};
    static std::string text() { return term::in_words(span); }
    static void set(DeadlinePlan& plan) { plan.length = span; }
};
template <int N>
struct Weeks {
    static constexpr term::Span span{N, term::Unit::weeks};
    static std::string text() { return term::in_words(span); }
    static void set(DeadlinePlan& plan) { plan.length = span; }
};
template <int N>
struct Months {
    static constexpr term::Span span{N, term::Unit::months};
    static std::string text() { return term::in_words(span); }
    static void set(DeadlinePlan& plan) { plan.length = span; }
};
template <int N>
struct Years {
    static constexpr term::Span span{N, term::Unit::years};
    static std::string text() { return term::in_words(span); }
    static void set(DeadlinePlan& plan) { plan.length = span; }
};

/// No length: the last day is a date that was filled in.
template <Text FieldName>
struct OnDate {
    static std::string text() { return "op de afgesproken dag"; }
    static void set(DeadlinePlan& plan) { plan.on_field = FieldName.view(); }
};

template <class Length>
struct RemindsBefore {
    static void add(DeadlinePlan& plan) { plan.reminders.push_back({Length::span, true, {}}); }
};
/// Reminds once it is late; with a role, that role is told as well.
template <class Length, class... R>
struct RemindsAfter {
    static_assert(sizeof...(R) <= 1);
    static void add(DeadlinePlan& plan) {
        plan.reminders.push_back({Length::span, false, {}});
        ((plan.reminders.back().role = R::info.id), ...);
    }
};
/// Who is told the day after the last day.
template <class R>
struct EscalatesTo {
    static void add(DeadlinePlan& plan) { plan.escalates_to = R::info.id; }
};
/// The day after the last day Bolwerk itself does the Timer<"name"> of the table.
struct Fires {
    static void add(DeadlinePlan& plan) { plan.fires = true; }
};
/// The term counts from a date that was filled in, not from today.
template <Text FieldName>
struct CountsFrom {
    static void add(DeadlinePlan& plan) { plan.from_field = FieldName.view(); }
};

/// The case itself knows better than the table: `static void fit(const Question&, term::Term&, Date& event)` of F.
template <class F>
struct FittedBy {
    static void add(DeadlinePlan& plan) { plan.fit = &F::fit; }
};

/// The last day is this date when it was filled in; else the length counts.
template <Text FieldName>
struct OrOnDate {
    static void add(DeadlinePlan& plan) { plan.on_field = FieldName.view(); }
};

}  // namespace bolwerk::engine
