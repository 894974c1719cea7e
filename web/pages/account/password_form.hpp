// The form with which somebody changes the own password.
#pragma once

#include "web/pages/typed_form.hpp"
#include "web/sign_in/password_rules.hpp"

namespace bolwerk::web {

/// The password that is, the new one and the new one again.
const engine::Form& password_form();

/// What was typed, judged by all that needs no database. No password is in what goes back to the page.
TypedForm typed_password(const Fields& fields, const PasswordOwner& owner, std::int64_t shortest);

/// The fields as the page shows them: of passwords, always empty. `was_given`: an administrator gave the one that is.
void show_password_form(engine::Json& page, const TypedForm& form, bool was_given, std::int64_t shortest);

}  // namespace bolwerk::web
