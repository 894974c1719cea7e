// The page of one account, with the form that was sent and the one that was not.
#pragma once

#include "web/pages/typed_form.hpp"

namespace bolwerk::web {

/// The account that the address names; null when it is not there for this person.
engine::Json asked_person(const Request& request, const Visit& visit);

/// Each form as typed, or nullptr when it was not sent.
Response person_page(const Request& request, const Visit& visit, const engine::Json& person, const TypedForm* account,
                     const TypedForm* role);

}  // namespace bolwerk::web
