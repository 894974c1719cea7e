// The clauses of a step, except those about deadlines: who, on what condition, and what follows.
#pragma once

#include <string>

#include "engine/role.hpp"
#include "engine/vocabulary/words.hpp"

namespace bolwerk::engine {

/// Who may do it. Always the first clause.
template <class... Roles>
struct By {
    static void judge(Judgement& judgement) {
        static const std::string labels = joined({Roles::info.label...});
        static const std::string sentence = "Dit doet: " + labels + ".";
        judge_who(judgement, {Roles::info...}, sentence, labels);
    }
    static ClauseInfo info() { return {ClauseKind::who, joined({Roles::info.label...}), &judge}; }
    static std::vector<RoleInfo> who() { return {Roles::info...}; }
};

/// Something that must hold before the form is even opened.
template <class C>
struct OnlyIf {
    static void judge(Judgement& judgement) {
        judgement.reasons.push_back(judged<C>(ReasonKind::condition, judgement.question));
    }
    static ClauseInfo info() { return {ClauseKind::condition, std::string(C::sentence), &judge}; }
};

/// Something that must not hold: tells apart two rows with one state and action.
template <class C>
struct Unless {
    static void judge(Judgement& judgement) {
        static const std::string sentence = "Niet: " + std::string(C::sentence);
        judgement.reasons.push_back(
            {ReasonKind::condition, sentence, !C::holds(judgement.question), C::cleared_by, {}});
    }
    static ClauseInfo info() { return {ClauseKind::condition, "Niet: " + std::string(C::sentence), &judge}; }
};

/// Something the filled-in form must satisfy; not asked while only the button is shown.
template <Text FieldName, class C>
struct Demands {
    static void judge(Judgement& judgement) {
        if (judgement.question.input == nullptr) return;
        judgement.reasons.push_back(judged<C>(ReasonKind::input, judgement.question, FieldName.view()));
    }
    static ClauseInfo info() {
        return {ClauseKind::input, std::string(C::sentence), &judge, nullptr, nullptr, {}, FieldName.view()};
    }
};

/// Four-eyes: nobody who did one of these actions, in person or through a substitute.
template <class... Actions>
struct NotTheSamePersonAs {
    static std::string text() { return "Iemand anders dan wie dit deed: " + joined({Actions::label...}) + "."; }
    static void judge(Judgement& judgement) {
        static const std::string sentence = text();
        judge_other_person(judgement, sentence, {Actions::id...});
    }
    static ClauseInfo info() {
        return {ClauseKind::condition, text(), &judge, nullptr, nullptr, {}, {}, {Actions::id...}};
    }
};

struct EveryAdviceAnswered : Condition<"Alle gevraagde adviezen zijn binnen.", "de gevraagde adviseur"> {
    static bool holds(const Question& question) {
        const auto& all = question.subject.advice;
        return std::all_of(all.begin(), all.end(), [](const Advice& advice) { return advice.answered_by.has_value(); });
    }
};
using WaitsForAdvice = OnlyIf<EveryAdviceAnswered>;

template <class R, Text Line>
struct Tells {
    static void plan(const Judgement&, Effects& effects) {
        if constexpr (R::info.reach == Reach::party)
            effects.push_back(Notify{{}, std::string(R::info.party), 0, std::string(Line.view())});
        else
            effects.push_back(Notify{std::string(R::info.id), {}, 0, std::string(Line.view())});
    }
    static ClauseInfo info() {
        return {ClauseKind::notification, "Bericht aan " + std::string(R::info.label) + ": " + std::string(Line.view()),
                nullptr, &plan};
    }
};

/// Tells only when the condition holds on the case as it was before the step.
template <class C, class R, Text Line>
struct TellsWhen {
    static void plan(const Judgement& judgement, Effects& effects) {
        if (C::holds(judgement.question)) Tells<R, Line>::plan(judgement, effects);
    }
    static ClauseInfo info() {
        return {ClauseKind::notification,
                "Als dit klopt: \"" + std::string(C::sentence) + "\" " + Tells<R, Line>::info().text, nullptr, &plan};
    }
};

/// The source of the step: an article of law or a page of the programme.
template <Text Article>
struct Basis {
    static ClauseInfo info() { return {ClauseKind::basis, std::string(Article.view())}; }
};

}  // namespace bolwerk::engine
