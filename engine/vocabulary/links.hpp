// The clauses of a step about others: who takes part, which cases hang together, what the park register gets to know.
#pragma once

#include "engine/vocabulary/words.hpp"

namespace bolwerk::engine {

/// Refuses an organisation that is not in the list `organisations` among the facts, where that list is loaded.
void judge_organisation(Judgement& judgement, std::string_view field_name);

/// The organisation in the field takes part under the key; with `numbered` as "<key>_<organisation>", so that there can
/// be several. Nothing happens when the field is empty.
void plan_invitation(const Judgement& judgement, Effects& effects, std::string_view key, std::string_view field_name,
                     bool numbered);

/// Lets the organisation that was filled in take part under this key; whoever had the key before leaves.
template <Text Key, Text FieldName>
struct Invites {
    static void judge(Judgement& judgement) { judge_organisation(judgement, FieldName.view()); }
    static void plan(const Judgement& judgement, Effects& effects) {
        plan_invitation(judgement, effects, Key.view(), FieldName.view(), false);
    }
    static ClauseInfo info() {
        return {ClauseKind::party, "De gekozen organisatie doet mee aan de zaak", &judge, &plan, nullptr, {},
                Key.view()};
    }
};

/// Lets one more organisation take part beside those that do already: it reads along, adds files and notes.
template <Text Key, Text FieldName>
struct InvitesAnother {
    static void judge(Judgement& judgement) { judge_organisation(judgement, FieldName.view()); }
    static void plan(const Judgement& judgement, Effects& effects) {
        plan_invitation(judgement, effects, Key.view(), FieldName.view(), true);
    }
    static ClauseInfo info() {
        return {ClauseKind::party, "De gekozen organisatie werkt mee", &judge, &plan, nullptr, {}, Key.view()};
    }
};

/// Every organisation of a list among the facts ([{id, name}]) takes part from now on, as "<key>_<organisation>".
void plan_invitations(const Judgement& judgement, Effects& effects, std::string_view key, std::string_view list);

template <Text Key, Text List>
struct InvitesListed {
    static void plan(const Judgement& judgement, Effects& effects) {
        plan_invitations(judgement, effects, Key.view(), List.view());
    }
    static ClauseInfo info() {
        return {ClauseKind::party, "De organisaties die erbij horen doen mee", nullptr, &plan, nullptr, {}, Key.view()};
    }
};

/// Ties the case to the one it was opened from.
template <Text Relation>
struct TiesToParent {
    static void plan(const Judgement& judgement, Effects& effects) {
        const std::int64_t parent = fact(judgement.question, "parent_id");
        if (parent != 0) effects.push_back(AddLink{{std::string(Relation.view()), parent, {}}});
    }
    static ClauseInfo info() {
        return {ClauseKind::parent, "Hoort bij de zaak waaruit het begon", nullptr, &plan, nullptr, {},
                Relation.view()};
    }
};

/// The case it is tied to hears of it: there Bolwerk does the Told<"action"> of that name.
template <Text Relation, Text LinkedAction>
struct TellsLinked {
    static void plan(const Judgement&, Effects& effects) {
        effects.push_back(TellLinked{std::string(Relation.view()), std::string(LinkedAction.view())});
    }
    static ClauseInfo info() {
        return {ClauseKind::linked, "De gekoppelde zaak krijgt bericht", nullptr, &plan, nullptr, {},
                LinkedAction.view()};
    }
};

template <Text ParkField, bool Value>
struct SetsParkFact {
    static void plan(const Judgement&, Effects& effects) {
        effects.push_back(SetParkField{std::string(ParkField.view()), Value});
    }
    static ClauseInfo info() {
        return {ClauseKind::register_,
                "Terreinregister: " + std::string(ParkField.view()) + (Value ? " = ja" : " = nee"),
                nullptr,
                &plan,
                nullptr,
                {},
                ParkField.view()};
    }
};

/// Publishes the last day of a deadline that this same step starts; stands below its StartsDeadline.
template <Text ParkField, Text Deadline>
struct PublishesLastDay {
    static void plan(const Judgement&, Effects& effects) {
        Json day;
        for (const auto& effect : effects)
            if (const auto* started = std::get_if<StartDeadline>(&effect);
                started && started->deadline.name == Deadline.view())
                day = iso(started->deadline.clock.last_day);
        effects.push_back(SetParkField{std::string(ParkField.view()), std::move(day)});
    }
    static ClauseInfo info() {
        return {ClauseKind::register_,
                "Terreinregister: " + std::string(ParkField.view()) + " = de laatste dag",
                nullptr,
                &plan,
                nullptr,
                {},
                ParkField.view()};
    }
};

}  // namespace bolwerk::engine
