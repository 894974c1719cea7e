#include "web/pages/admin/access_requests.hpp"
#include "web/pages/admin/pages.hpp"
#include "web/pages/admin/person_forms.hpp"
#include "web/pages/admin/person_page.hpp"
#include "web/pages/admin/person_view.hpp"
#include "web/sign_in/password.hpp"
#include "web/sign_in/password_rules.hpp"

namespace bolwerk::web {

using engine::Json;

namespace {

std::string href_of(std::int64_t person) { return "/beheer/mensen/" + std::to_string(person); }

void refuse_account(TypedForm& form, const db::DatabaseError& error) {
    refuse_for(form, error, {{"person_email_once", "email"}, {"person_name_filled", "naam"}});
}

Response new_person_page(const Request& request, const Visit& visit, const TypedForm& form) {
    auto values = new_person_view();
    show_account_form(values, form, shortest_password());
    return form_page(request, visit, "admin/person", std::move(values), form);
}

/// Whether it waits for a second administrator, because this person reads V3.
bool ask_for_password(const Visit& visit, std::int64_t person, const std::string& password) {
    if (password.empty()) return false;
    const auto set = visit.ask(
        "admin/set_password",
        {{"person", person}, {"password_hash", hash_password(password)}, {"lapse_days", days_before_lapsing()}});
    return set.is_object() && set.at("outcome") == "asked";
}

/// What waits for a second administrator: "het nieuwe wachtwoord", "het andere e-mailadres" or both; empty: nothing.
std::string kept_sentence(bool password_waits, bool address_waits) {
    const std::string kept = "Het account is bewaard.", waits = "als een andere beheerder het bevestigt.";
    if (!password_waits && !address_waits) return kept;
    const std::string what = !address_waits    ? "het nieuwe wachtwoord werkt pas "
                             : !password_waits ? "het andere e-mailadres geldt pas "
                                               : "het andere e-mailadres en het nieuwe wachtwoord gelden pas ";
    return kept + " Deze persoon leest V3: " + what + waits;
}

}  // namespace

Json asked_person(const Request& request, const Visit& visit) {
    const auto id = id_in(request.capture("person"));
    return administers(visit) && id ? visit.ask("admin/person", {{"person", *id}}) : Json();
}

std::optional<Response> refuse_account_elsewhere(const Request& request, const Visit& visit, const Json& person) {
    if (person.at("managed").get<bool>()) return std::nullopt;
    return error(request, visit, 403, "Dit account beheert u niet", managed_elsewhere);
}

Response person_page(const Request& request, const Visit& visit, const Json& person, const SentForms& sent) {
    const bool own = person.at("id").get<std::int64_t>() == visit.person_id();
    const auto first_account = fresh(account_form(), {{"naam", {person.at("name")}}, {"email", {person.at("email")}}});
    const auto first_role = fresh(role_form(), {{"van", {engine::iso(visit.today)}}});
    const auto first_screening = fresh(screening_form());
    auto values = person_view(person, own, visit.today);
    show_access_requests(values, person.at("requests"), visit.person_id(), visit.today);
    show_account_form(values, sent.account == nullptr ? first_account : *sent.account, shortest_password());
    if (own) values["account_fields"].erase(2);  // One's own password is changed with the one that was.
    show_form(values, "role_fields", sent.role == nullptr ? first_role : *sent.role, visit.ask("admin/choices"));
    values["role_form_open"] = sent.role != nullptr;
    show_form(values, "screening_fields", sent.screening == nullptr ? first_screening : *sent.screening,
              Json::object());
    values["screening_form_open"] = sent.screening != nullptr;
    const auto* shown = sent.account != nullptr ? sent.account : sent.role != nullptr ? sent.role : sent.screening;
    return form_page(request, visit, "admin/person", std::move(values), shown == nullptr ? first_role : *shown);
}

Response show_person(const Request& request, Visit& visit) {
    const auto person = asked_person(request, visit);
    return person.is_null() ? not_found(request, visit) : person_page(request, visit, person, {});
}

Response save_person(const Request& request, Visit& visit) {
    const auto person = asked_person(request, visit);
    if (person.is_null()) return not_found(request, visit);
    if (auto elsewhere = refuse_account_elsewhere(request, visit, person)) return *std::move(elsewhere);
    const auto id = person.at("id").get<std::int64_t>();
    auto form = typed_account(request.form, shortest_password());
    const auto password = take_password(form, request.form);
    if (id == visit.person_id() && !password.empty())
        form.refuse("", "Uw eigen wachtwoord wijzigt u in het menu onder uw naam.");
    if (form.good()) try {
            const auto kept = visit.ask("admin/save_person", {{"person", id},
                                                              {"name", form.text("naam")},
                                                              {"email", form.text("email")},
                                                              {"lapse_days", days_before_lapsing()}});
            const bool address_waits = kept.is_object() && kept.at("email") == "asked";
            const bool password_waits = ask_for_password(visit, id, password);
            return done(request, href_of(id), kept_sentence(password_waits, address_waits));
        } catch (const db::DatabaseError& error) {
            refuse_account(form, error);
        }
    return person_page(request, visit, person, {.account = &form});
}

Response show_new_person(const Request& request, Visit& visit) {
    if (!administers(visit)) return not_found(request, visit);
    return new_person_page(request, visit, fresh(account_form()));
}

Response add_person(const Request& request, Visit& visit) {
    if (!administers(visit)) return not_found(request, visit);
    auto form = typed_account(request.form, shortest_password());
    const auto password = take_password(form, request.form);
    if (form.good()) try {
            const auto made =
                visit.ask("admin/new_person", {{"name", form.text("naam")}, {"email", form.text("email")}});
            const auto id = made.at("id").get<std::int64_t>();
            ask_for_password(visit, id, password);
            return done(request, href_of(id), "Het account is gemaakt. Geef nu een rol.");
        } catch (const db::DatabaseError& error) {
            refuse_account(form, error);
        }
    return new_person_page(request, visit, form);
}

}  // namespace bolwerk::web
