// The clauses of a step about deadlines: start, end, suspend, resume, remind.
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

/// Set in a statute: the Algemene termijnenwet applies (art. 1-4).
struct SetInStatute {
    static constexpr bool in_statute = true;
};
/// Set by an ordinance, an agreement or the authority itself: never extended by law.
struct SetByAgreement {
    static constexpr bool in_statute = false;
};

template <class Length>
struct RemindsBefore {
    static void add(DeadlinePlan& plan) { plan.reminders.push_back({Length::span, true}); }
};
template <class Length>
struct RemindsAfter {
    static void add(DeadlinePlan& plan) { plan.reminders.push_back({Length::span, false}); }
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

/// Starts a term; a running one of that name is replaced. The organisation may set another length under the setting
/// "term.<name>".
template <Text Name, Text Label, class Length, class Statute, Text Source, class... Options>
struct StartsDeadline {
    static const DeadlinePlan& plan_of() {
        static const DeadlinePlan made = [] {
            DeadlinePlan plan{.name = Name.view(), .label = Label.view(), .in_statute = Statute::in_statute, .source = Source.view()};
            Length::set(plan);
            (Options::add(plan), ...);
            return plan;
        }();
        return made;
    }
    static void plan(const Judgement& judgement, Effects& effects) {
        effects.push_back(StartDeadline{start(plan_of(), judgement.question)});
    }
    static ClauseInfo info() {
        return {ClauseKind::deadline,
                "Start termijn: " + std::string(Label.view()) + ", " + Length::text() + " (" +
                    std::string(Source.view()) + ")",
                nullptr, &plan, &plan_of()};
    }
};

template <Text Name>
struct EndsDeadline {
    static void plan(const Judgement&, Effects& effects) { effects.push_back(EndDeadline{std::string(Name.view())}); }
    static ClauseInfo info() { return {ClauseKind::deadline, "Einde termijn: " + std::string(Name.view()), nullptr, &plan}; }
};

/// The clock stands still from tomorrow (Awb 4:15 lid 1).
template <Text Name>
struct SuspendsDeadline {
    static void plan(const Judgement& judgement, Effects& effects) {
        const auto& question = judgement.question;
        if (const auto* running = deadline_of(question.subject, Name.view()))
            effects.push_back(ReplaceDeadline{suspended(*running, question.today, question.calendar)});
    }
    static ClauseInfo info() {
        return {ClauseKind::deadline, "De klok staat stil: " + std::string(Name.view()), nullptr, &plan};
    }
};

template <Text Name>
struct ResumesDeadline {
    static void plan(const Judgement& judgement, Effects& effects) {
        const auto& question = judgement.question;
        if (const auto* running = deadline_of(question.subject, Name.view()))
            effects.push_back(ReplaceDeadline{resumed(*running, question.today, question.calendar)});
    }
    static ClauseInfo info() {
        return {ClauseKind::deadline, "De klok loopt weer: " + std::string(Name.view()), nullptr, &plan};
    }
};

}  // namespace bolwerk::engine
