// What the steps ask that every decision on a subsidy takes: a supplement, a view, more time, a draft that goes back.
#pragma once

#include <string_view>

#include "engine/form.hpp"

namespace bolwerk::workflows::asks_of_all {

/// "Onderwerp": what a case under a subsidy is called.
engine::Field subject();

/// The second reader's tick; `what` says in Dutch what the text of the decision must hold (Awb 3:45 to 3:47).
engine::Field text_checked(std::string_view what);

/// Why this decision (Awb 3:46 and 3:47).
engine::Field motivation();

/// What was done with a view on the intention: it stands in the letter below that view (Awb 3:46, 4:12 lid 2).
engine::Field view_weighed();

/// "eligible_cents", "deficit_cents", "public_now_cents", "register_checked_on" and "register_aid_cents": what a higher
/// amount after the grant rests on; left empty it is what was decided last.
engine::Field costs_again(std::string_view label);
engine::Field deficit_again();
engine::Field other_subsidies_again();
engine::Field register_seen_again();
engine::Field aid_in_register();

/// A field that nobody types: it follows from what is known.
engine::Field worked_out(std::string_view name, std::string_view label, engine::FieldKind kind,
                         engine::Json (*follows)(const engine::Question&));

/// "published_by" and the day below that name: how and when a decision is made known (Awb 3:41).
engine::Field channel();
engine::Field day_of_publication(std::string_view name);

const engine::Form& ask_repair();
const engine::Form& supplement();
const engine::Form& ask_view();
const engine::Form& give_view();
const engine::Form& postpone();
const engine::Form& send_back();
const engine::Form& publish();

}  // namespace bolwerk::workflows::asks_of_all
