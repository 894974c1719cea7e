// The forms of an account: who it is, a role, and the screening for V3.
#pragma once

#include "web/pages/typed_form.hpp"

namespace bolwerk::web {

/// Name, e-mail address, and a new password that may stay empty.
const engine::Form& account_form();
const engine::Form& role_form();
/// That somebody was screened (Wgs 1.8): how, on which day, and until when it counts.
const engine::Form& screening_form();

/// What was typed, with what the kinds of fields do not judge: the e-mail address, and a password of at least so many
/// characters.
TypedForm typed_account(const Fields& fields, std::int64_t shortest_password);

/// The password as it was typed; empty when none was. It never goes back to the page.
std::string take_password(TypedForm& form, const Fields& fields);

}  // namespace bolwerk::web
