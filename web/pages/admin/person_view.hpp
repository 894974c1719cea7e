// One account as its page shows it.
#pragma once

#include "web/pages/typed_form.hpp"

namespace bolwerk::web {

/// Why an administrator changes no account: somebody else manages an organisation where this person has a role too.
constexpr std::string_view managed_elsewhere =
    "Deze persoon heeft ook een rol bij een organisatie die u niet beheert. U beheert hier alleen de rollen bij uw "
    "eigen "
    "organisaties.";

/// From the answer of admin/person. `own`: the administrator looks at the own account.
engine::Json person_view(const engine::Json& person, bool own, engine::Date today);

/// The keys of a page on which an account is made.
engine::Json new_person_view();

/// Adds the fields of the account to the page, with how long a password must be; the password is never shown.
void show_account_form(engine::Json& page, const TypedForm& form, std::int64_t shortest_password);

}  // namespace bolwerk::web
