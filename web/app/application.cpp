#include "web/app/application.hpp"

#include "db/error.hpp"
#include "engine/local_time.hpp"
#include "web/app/json_fields.hpp"
#include "web/app/shell.hpp"
#include "web/sign_in/pages.hpp"
#include "web/sign_in/password.hpp"

namespace bolwerk::web {
namespace {

constexpr std::string_view assets = "/assets/";

bool changes_something(const Request& request) { return request.method != "GET" && request.method != "HEAD"; }

/// The token of the form, or of the header that a program sends.
bool from_our_own_page(const Request& request, const Visit& visit) {
    const auto site = request.header("Sec-Fetch-Site");
    if (!site.empty() && site != "same-origin" && site != "none") return false;
    return same_secret(request.form["csrf"], visit.csrf) || same_secret(request.header("X-CSRF-Token"), visit.csrf);
}

}  // namespace

Application::Application(const Site& site) : site_(site), routes_(all_routes()) {}

Visit Application::visit_of(const Request& request) const {
    const auto now = std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
    Visit visit{site_, now, engine::local_date(now)};
    visit.flash = read_flash(request.cookies["bolwerk_flash"]);
    const auto cookie = request.cookies[session_cookie];
    if (cookie.empty()) {
        visit.csrf = request.cookies[visitor_cookie];
        return visit;
    }
    visit.session = sha256_hex(cookie);
    try {
        const bool shows_a_frame = !changes_something(request) && !request.wants_json();
        visit.person = visit.ask(shows_a_frame ? "session/visit" : "session/who");
        visit.csrf = visit.person.value("csrf", "");
    } catch (const db::SessionEnded&) {
        visit.session.clear();
        visit.csrf = request.cookies[visitor_cookie];
    }
    return visit;
}

Response Application::operator()(Request& request) const {
    if (request.path.starts_with(assets)) return site_.assets.serve(request, request.path.substr(assets.size()));
    auto visit = visit_of(request);
    auto response = answer(request, visit);
    if (!visit.flash.is_null() && response.status == 200)
        response.with(Cookie{.name = "bolwerk_flash", .value = "", .max_age = std::chrono::seconds(0)});
    return response;
}

Response Application::answer(Request& request, Visit& visit) const {
    const auto* route = routes_.find(request);
    if (route == nullptr) {
        const auto methods = routes_.allowed(request);
        if (methods.empty()) return visit.signed_in() ? not_found(request, visit) : ask_to_sign_in(request, visit);
        return error(request, visit, 405, "Dit kan hier niet", "Dit adres kent deze handeling niet.")
            .with("Allow", methods);
    }
    if (!visit.signed_in() && !is_public(request)) return ask_to_sign_in(request, visit);
    if (visit.signed_in() && changes_something(request) && !from_our_own_page(request, visit))
        return error(request, visit, 403, "Dit formulier is niet meer geldig",
                     "Ga terug, vernieuw de pagina en probeer het nog eens. Er is niets gewijzigd.");
    if (!add_json_fields(request))
        return error(request, visit, 400, "Dit is geen geldige JSON",
                     "Stuur een object met de velden van het formulier.");
    try {
        return route->handler(request, visit);
    } catch (const db::SessionEnded&) {
        visit.session.clear();
        return ask_to_sign_in(request, visit);
    } catch (const db::PoolExhausted&) {
        return error(request, visit, 503, "Het is nu te druk", "Wacht een minuut en probeer het dan opnieuw.")
            .with("Retry-After", "5");
    }
}

Response Application::error_page(const Request& request, int status) const {
    const auto now = std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
    const Visit visit{site_, now, engine::local_date(now)};
    const bool ours = status >= 500;
    return error(
        request, visit, status, ours ? "Er ging iets mis" : "Deze aanvraag kon niet worden gelezen",
        ours ? "Er is niets gewijzigd. Probeer het over een minuut opnieuw." : "Ga terug en probeer het opnieuw.");
}

}  // namespace bolwerk::web
