// The clauses of a step about deadlines: start, end, suspend, resume, remind.
#pragma once

#include "engine/vocabulary/lengths.hpp"

namespace bolwerk::engine {

/// Set in a statute: the Algemene termijnenwet applies (art. 1-4).
struct SetInStatute {
    static constexpr bool in_statute = true;
};
/// Set by an ordinance, an agreement or the authority itself: never extended by law.
struct SetByAgreement {
    static constexpr bool in_statute = false;
};

/// Starts a term; a running one of that name is replaced. The organisation may set another length under the setting
/// "term.<name>".
template <Text Name, Text Label, class Length, class Statute, Text Source, class... Options>
struct StartsDeadline {
    static const DeadlinePlan& plan_of() {
        static const DeadlinePlan made = [] {
            DeadlinePlan plan{
                .name = Name.view(), .label = Label.view(), .in_statute = Statute::in_statute, .source = Source.view()};
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
                nullptr,
                &plan,
                &plan_of(),
                {},
                Name.view()};
    }
};

template <Text Name>
struct EndsDeadline {
    static void plan(const Judgement&, Effects& effects) { effects.push_back(EndDeadline{std::string(Name.view())}); }
    static ClauseInfo info() {
        return {ClauseKind::deadline, "Einde termijn: " + std::string(Name.view()), nullptr, &plan, nullptr, {},
                Name.view()};
    }
};

/// For a step to an end: nothing runs on in a case that is over.
struct EndsEveryDeadline {
    static void plan(const Judgement& judgement, Effects& effects) {
        for (const auto& running : judgement.question.subject.deadlines) effects.push_back(EndDeadline{running.name});
    }
    static ClauseInfo info() { return {ClauseKind::deadline, "Einde van alle termijnen", nullptr, &plan}; }
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
        return {ClauseKind::deadline, "De klok staat stil: " + std::string(Name.view()), nullptr, &plan, nullptr, {},
                Name.view()};
    }
};

template <Text Name>
struct ResumesDeadline {
    static void plan(const Judgement& judgement, Effects& effects) {
        const auto& question = judgement.question;
        if (const auto* running = deadline_of(question.subject, Name.view()))
            effects.push_back(ReplaceDeadline{resumed(*running, question.today, question.calendar)});
    }
    static ClauseInfo info() { return info_with(&plan); }
    static ClauseInfo info_with(void (*plan_of)(const Judgement&, Effects&)) {
        return {ClauseKind::deadline, "De klok loopt weer: " + std::string(Name.view()), nullptr, plan_of, nullptr, {},
                Name.view()};
    }
};

/// The clock runs again on the last day of another term that lapsed unused: that day itself counts (Awb 4:15 lid 1).
template <Text Name, Text Lapsed>
struct ResumesAfterLapse {
    static void plan(const Judgement& judgement, Effects& effects) {
        const auto& question = judgement.question;
        const auto* running = deadline_of(question.subject, Name.view());
        const auto* lapsed = deadline_of(question.subject, Lapsed.view());
        if (running == nullptr) return;
        const auto until = lapsed == nullptr ? question.today : std::min(question.today, lapsed->clock.last_day);
        effects.push_back(ReplaceDeadline{resumed(*running, until, question.calendar)});
    }
    static ClauseInfo info() { return ResumesDeadline<Name>::info_with(&plan); }
};

}  // namespace bolwerk::engine
