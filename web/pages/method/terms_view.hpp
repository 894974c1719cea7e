// The terms of a workflow in words: how long, from when, whether the law moves their end.
#pragma once

#include "engine/deadline.hpp"
#include "engine/definition.hpp"

namespace bolwerk::web {

/// A term of the table and the steps that start it.
struct PlannedTerm {
    const engine::DeadlinePlan* plan;
    std::vector<std::string_view> started_by;  ///< ids of actions
};

/// Every term once, in the order of the table.
std::vector<PlannedTerm> terms_of(const engine::Definition& definition);

/// What the database adds to the table.
struct Surroundings {
    engine::Json settings =
        engine::Json::object();                   ///< set for everybody: {"term.answer": {"count": 3, "unit": "weeks"}}
    engine::Json roles = engine::Json::object();  ///< {id: label}
};

/// How long it is now: as it is set for everybody, else as the table says.
engine::term::Span length_of(const engine::DeadlinePlan& plan, const engine::Json& settings);

/// "2 weken", "tot de afgesproken dag", or both.
std::string length_text(const engine::DeadlinePlan& plan, const engine::Json& settings);

/// "Herinnering 3 dagen vooraf": who is told when.
std::vector<std::string> reminder_texts(const engine::DeadlinePlan& plan, const engine::Json& roles);

/// The rows of the table of terms.
engine::Json terms_view(const engine::Definition& definition, const engine::Json& settings);

/// An administrator may set another length: no law fixes it, and it is counted, not a day that was agreed.
bool can_be_set(const engine::DeadlinePlan& plan);

}  // namespace bolwerk::web
