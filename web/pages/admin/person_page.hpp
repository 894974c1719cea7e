// The page of one account, with the form that was sent and those that were not.
#pragma once

#include "web/pages/typed_form.hpp"

namespace bolwerk::web {

/// The account that the address names; null when it is not there for this person.
engine::Json asked_person(const Request& request, const Visit& visit);

/// 403 when the account is not whoever asks to change, as somebody else manages it too; nothing when it is.
std::optional<Response> refuse_account_elsewhere(const Request& request, const Visit& visit,
                                                 const engine::Json& person);

/// Each form as typed, or nullptr when it was not sent.
struct SentForms {
    const TypedForm* account = nullptr;
    const TypedForm* role = nullptr;
    const TypedForm* screening = nullptr;
};
Response person_page(const Request& request, const Visit& visit, const engine::Json& person, const SentForms& sent);

}  // namespace bolwerk::web
