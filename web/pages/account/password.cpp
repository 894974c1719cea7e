#include "web/app/introduction.hpp"
#include "web/pages/account/pages.hpp"
#include "web/pages/account/password_form.hpp"
#include "web/sign_in/attempt.hpp"
#include "web/sign_in/new_session.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

bool was_given(const Visit& visit) { return visit.person.value("must_change_password", false); }

Response own_password_page(const Request& request, const Visit& visit, const TypedForm& form) {
    Json values{{"page_title", "Wijzig uw wachtwoord"}, {"was_given", was_given(visit)}};
    show_password_form(values, form, was_given(visit), shortest_password());
    return form_page(request, visit, "account/password", std::move(values), form);
}

Response tried_too_often(const Request& request, const Visit& visit, TypedForm form) {
    const std::string sentence =
        "Er is te vaak een fout wachtwoord ingevuld. Wacht een kwartier en probeer het dan opnieuw.";
    if (request.wants_json())
        return Response::problem(429, "Uw wachtwoord is niet gewijzigd", sentence).with("Retry-After", "900");
    form.refuse(password_form().front().name.data(), sentence);
    auto response = own_password_page(request, visit, form);
    response.status = 429;
    return response.with("Retry-After", "900");
}

/// Under another token: whoever knew the old one is out, and so is every other session of this person.
Response go_on_in_new_session(const Request& request, Visit& visit, std::string_view password) {
    const NewSession made;
    const auto changed = visit.ask("account/change_password", {{"password_hash", hash_password(password)},
                                                               {"token_hash", made.hash()},
                                                               {"csrf", made.csrf},
                                                               {"hours", session_lasts.count()}});
    if (changed.is_null()) return not_found(request, visit);
    return done(request, was_given(visit) ? "/" : std::string(password_path),
                changed.at("closed") == 0 ? "Uw wachtwoord is gewijzigd."
                                          : "Uw wachtwoord is gewijzigd. Op andere plaatsen bent u uitgelogd.")
        .with("X-CSRF-Token", made.csrf)
        .with(made.cookie());
}

}  // namespace

Response show_password(const Request& request, Visit& visit) {
    return own_password_page(request, visit, fresh(password_form()));
}

Response change_password(const Request& request, Visit& visit) {
    const auto account = visit.ask("account/mine");
    const auto name = account.at("name").get<std::string>(), email = account.at("email").get<std::string>();
    auto form = typed_password(request.form, {name, email}, shortest_password());
    if (!form.good()) return own_password_page(request, visit, form);
    PasswordAttempt attempt(visit.site.pool, account_of(email), request.peer);
    if (attempt.is_one_too_many()) return tried_too_often(request, visit, std::move(form));
    if (attempt.fits(request.form["wachtwoord-nu"]))
        return go_on_in_new_session(request, visit, request.form["wachtwoord"]);
    form.refuse("wachtwoord-nu", "Dit is niet uw wachtwoord van nu. Probeer het opnieuw.");
    return own_password_page(request, visit, form);
}

}  // namespace bolwerk::web
