// The clauses of a step about who takes part in a case, and who no longer.
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

/// What was ticked in the field of a list among the facts ([{id, value, label}]), as parties "<key>_<organisation>".
std::vector<Party> ticked_parties(const Question& question, std::string_view key, std::string_view field_name,
                                  std::string_view list);

/// Whether the party is one of several that take part under the key, as "<key>_<organisation>".
bool is_one_of(const Party& party, std::string_view key);

/// Each that takes part as one of several under the key takes part no longer.
void plan_departures(const Judgement& judgement, Effects& effects, std::string_view key);

template <Text Key, Text List>
struct InvitesListed {
    static void plan(const Judgement& judgement, Effects& effects) {
        plan_invitations(judgement, effects, Key.view(), List.view());
    }
    static ClauseInfo info() {
        return {ClauseKind::party, "De organisaties die erbij horen doen mee", nullptr, &plan, nullptr, {}, Key.view()};
    }
};

}  // namespace bolwerk::engine
