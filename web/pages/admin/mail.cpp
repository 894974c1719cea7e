#include "web/pages/admin/crumbs.hpp"
#include "web/pages/admin/mail_pages.hpp"
#include "web/pages/admin/mail_view.hpp"
#include "web/pages/admin/pages.hpp"
#include "web/pages/typed_form.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr const char* mail_path = "/beheer/mail";

}  // namespace

Response show_mail(const Request& request, Visit& visit) {
    const auto found = administers(visit) ? visit.ask("mail/status") : Json();
    if (found.is_null()) return not_found(request, visit);
    auto values = mail_status_view(found, visit.now, visit.today);
    values["page_title"] = "E-mail";
    values["crumbs"] = admin_crumbs("E-mail");
    values["once_key"] = "";
    return page(request, visit, "admin/mail", std::move(values));
}

Response send_test_mail(const Request& request, Visit& visit) {
    if (!administers(visit)) return not_found(request, visit);
    if (visit.ask("mail/send_test").is_null())
        return refusal(request, visit,
                       "De e-mail staat uit. Zet eerst een mailserver in de instellingen van de server.");
    return done(request, mail_path, "Het testbericht gaat naar uw eigen adres. Binnen een minuut is het er.");
}

Response try_address_again(const Request& request, Visit& visit) {
    const auto person = id_in(request.capture("person"));
    const auto tried = administers(visit) && person ? visit.ask("mail/try_again", {{"person", *person}}) : Json();
    if (tried.is_null()) return not_found(request, visit);
    return done(request, mail_path, "Bolwerk stuurt weer e-mail naar " + tried.at("name").get<std::string>() + ".");
}

}  // namespace bolwerk::web
