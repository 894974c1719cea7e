// What anybody who works on a case can do beside its table: take it, pass it on, ask advice, write a note.
#pragma once

#include "engine/definition.hpp"

namespace bolwerk::engine {

/// "claim", "take_over", "release", "hand_over", "note", "attach", "propose_letter", "adapt_letter", "take_back";
/// "ask_", "answer_", "remind_" and "withdraw_advice".
bool is_desk_action(std::string_view action);

/// The desk actions with their labels and forms, in the order in which a page shows them; the last one is judged in
/// take_back.hpp.
const std::vector<ActionInfo>& desk_actions();

/// The desk action of that id; it must be one.
const ActionInfo& desk_action(std::string_view id);

/// What may not stand in the name of a file or in the remark beside it, in a case of this level.
std::vector<FieldError> wrong_beside_a_file(const Json& input, Compartment level);

/// Judges a desk action other than "take_back". The state never changes. Facts used: `colleagues`, `readers`,
/// `organisations` and `advisers`, lists of {id, name, holdings: [{role, organisation, organisation_name}]}, {id,
/// name}, {id, name} and {id, name, organisations: [id]} that the store found for this case.
Decision decide_at_the_desk(const Definition& definition, const Question& question);

/// "Omgevingsdienst", or "Fatima, Omgevingsdienst" when somebody there was asked in person.
std::string asked_whom(const Advice& advice);

/// Of the colleagues among the facts: who can take the next step, without whoever asks and whoever has the case.
Json who_can_take_over(const Definition& definition, const Question& question);

/// Whose turn it is: the first step of the table that leaves the state; nullptr in a final state.
const StepInfo* next_step(const Definition& definition, std::string_view state);

/// The same for this very case: a step that ends a term is not what it waits for when that term does not run.
const StepInfo* next_step(const Definition& definition, const Case& subject);

}  // namespace bolwerk::engine
