// A case as a page needs it: read for whoever asks, with its definition and the question that asks nothing yet.
#pragma once

#include <optional>

#include "db/case_store.hpp"
#include "engine/perform.hpp"
#include "web/app/visit.hpp"

namespace bolwerk::web {

struct LoadedCase {
    engine::Loaded loaded;
    const engine::Definition& definition;
    engine::Json openings = nullptr;  ///< the answer of case/openings, where it was asked along

    const engine::Case& subject() const { return loaded.subject; }
};

engine::Asker asker_of(const Visit& visit);
engine::Rules rules_of(const Visit& visit);

/// What reads a case by number with the lists for the desk's forms; without the organisations where no form names them.
engine::Ask ask_for(const Visit& visit, std::string_view number, bool organisations);

/// Nothing when it is not there for this person.
std::optional<LoadedCase> load_case(const Visit& visit, std::string_view number);

std::optional<LoadedCase> load_case(const Visit& visit, const engine::Ask& ask);

/// The same from the answer of case/load.
std::optional<LoadedCase> read_case(const Visit& visit, engine::Json answer);

/// The action of the table or of the desk; nullptr when there is none.
const engine::ActionInfo* find_action(const engine::Definition& definition, std::string_view id);

/// The form of an action; an empty one when nothing is asked.
const engine::Form& form_of(const engine::ActionInfo& action);

/// The choices of every catalogue that the form names: [{value, label}] by name.
engine::Json lists_for(const Visit& visit, const engine::Form& form, const engine::Json& facts);
/// The same for a form of this case: of the colleagues only who can take it over.
engine::Json lists_for(const Visit& visit, const engine::Form& form, const LoadedCase& file);

/// The documents of the case that whoever asks may withdraw: [{value, label}].
engine::Json files_to_withdraw(const Visit& visit, const LoadedCase& file);

/// The choices among the facts of the case: people and organisations by id, anything else as its value and label say.
engine::Json listed(const engine::Json& facts, const std::string& name);

/// Somebody did something: back to the case, or to the own work when the case is not there for them any more.
Response back_to_case(const Request& request, const engine::Performed& done, std::string_view anchor,
                      std::string_view sentence, engine::Json values);

/// The keys `case` and `crumbs` that all pages of one case share.
void add_case_head(engine::Json& values, const LoadedCase& file, const Visit& visit, std::string_view last_crumb = {});

}  // namespace bolwerk::web
