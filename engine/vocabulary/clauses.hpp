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
        judgement.reasons.push_back({ReasonKind::condition, C::sentence, C::holds(judgement.question), C::cleared_by, {}});
    }
    static ClauseInfo info() { return {ClauseKind::condition, std::string(C::sentence), &judge}; }
};

/// Something that must not hold: tells apart two rows with one state and action.
template <class C>
struct Unless {
    static void judge(Judgement& judgement) {
        static const std::string sentence = "Niet: " + std::string(C::sentence);
        judgement.reasons.push_back({ReasonKind::condition, sentence, !C::holds(judgement.question), C::cleared_by, {}});
    }
    static ClauseInfo info() { return {ClauseKind::condition, "Niet: " + std::string(C::sentence), &judge}; }
};

/// Something the filled-in form must satisfy; not asked while only the button is shown.
template <Text FieldName, class C>
struct Demands {
    static void judge(Judgement& judgement) {
        if (judgement.question.input == nullptr) return;
        judgement.reasons.push_back({ReasonKind::input, C::sentence, C::holds(judgement.question), C::cleared_by,
                                     std::string(FieldName.view())});
    }
    static ClauseInfo info() { return {ClauseKind::input, std::string(C::sentence), &judge}; }
};

/// Four-eyes: nobody who did one of these actions, in person or through a substitute.
template <class... Actions>
struct NotTheSamePersonAs {
    static std::string text() { return "Iemand anders dan wie dit deed: " + joined({Actions::label...}) + "."; }
    static void judge(Judgement& judgement) {
        static const std::string sentence = text();
        judge_other_person(judgement, sentence, {Actions::id...});
    }
    static ClauseInfo info() { return {ClauseKind::condition, text(), &judge}; }
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
        return {ClauseKind::notification,
                "Bericht aan " + std::string(R::info.label) + ": " + std::string(Line.view()), nullptr, &plan};
    }
};

template <Text Document>
struct Makes {
    static void plan(const Judgement&, Effects& effects) { effects.push_back(MakeDocument{std::string(Document.view())}); }
    static ClauseInfo info() {
        return {ClauseKind::document, "Document: " + std::string(Document.view()), nullptr, &plan, nullptr, Document.view()};
    }
};

/// Lets the organisation that was filled in take part under this key.
template <Text Key, Text FieldName>
struct Invites {
    static void plan(const Judgement& judgement, Effects& effects) {
        const Json& chosen = field(judgement.question, FieldName.view());
        if (chosen.is_number()) effects.push_back(AddParty{{std::string(Key.view()), chosen.get<std::int64_t>(), {}}});
    }
    static ClauseInfo info() {
        return {ClauseKind::link, "De gekozen organisatie doet mee als " + std::string(Key.view()), nullptr, &plan};
    }
};

/// Ties the case to the one it was opened from.
template <Text Relation>
struct TiesToParent {
    static void plan(const Judgement& judgement, Effects& effects) {
        const std::int64_t parent = fact(judgement.question, "parent_id");
        if (parent != 0) effects.push_back(AddLink{{std::string(Relation.view()), parent, {}}});
    }
    static ClauseInfo info() { return {ClauseKind::link, "Hoort bij de zaak waaruit het begon", nullptr, &plan}; }
};

template <Text Relation, Text LinkedAction>
struct TellsLinked {
    static void plan(const Judgement&, Effects& effects) {
        effects.push_back(TellLinked{std::string(Relation.view()), std::string(LinkedAction.view())});
    }
    static ClauseInfo info() { return {ClauseKind::link, "De gekoppelde zaak krijgt bericht", nullptr, &plan}; }
};

template <Text ParkField, bool Value>
struct SetsParkFact {
    static void plan(const Judgement&, Effects& effects) { effects.push_back(SetParkField{std::string(ParkField.view()), Value}); }
    static ClauseInfo info() {
        return {ClauseKind::register_, "Terreinregister: " + std::string(ParkField.view()) + (Value ? " = ja" : " = nee"), nullptr, &plan};
    }
};

/// The source of the step: an article of law or a page of the programme.
template <Text Article>
struct Basis {
    static ClauseInfo info() { return {ClauseKind::basis, std::string(Article.view())}; }
};

}  // namespace bolwerk::engine
