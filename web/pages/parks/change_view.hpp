// A change of the register as people read it: field by field, what it was and what it becomes.
#pragma once

#include "engine/date.hpp"
#include "web/app/visit.hpp"
#include "workflows/park_record/changes.hpp"

namespace bolwerk::web {

/// What a proposal says otherwise than the register did when it was made.
std::vector<workflows::ibis::Change> changes_in(const engine::Json& data, const engine::Json& register_now);

/// [{field, group, old_value, new_value, is_jump, jump, is_overtaken, now_value}]. Names of people only when
/// `with_people`.
engine::Json change_rows(const std::vector<workflows::ibis::Change>& all, const engine::Json& register_now,
                         bool with_people);

/// "3 gegevens", "1 gegeven".
std::string count_of_changes(std::size_t number);

/// What a proposal wants with the park as a whole, in a few words; empty when it is about fields.
std::string whole_park(const engine::Json& data);

/// One row of the history of the register: when, who, and which parts changed; who proposed it and why, as far as told.
engine::Json history_row(const engine::Json& row, engine::Date today, bool with_people);

}  // namespace bolwerk::web
