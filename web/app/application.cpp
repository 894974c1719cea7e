#include "web/app/application.hpp"

#include "db/checksum.hpp"
#include "db/error.hpp"
#include "engine/local_time.hpp"
#include "web/app/introduction.hpp"
#include "web/app/json_fields.hpp"
#include "web/app/last_seen.hpp"
#include "web/app/shell.hpp"
#include "web/app/unread.hpp"
#include "web/files/upload_check.hpp"
#include "web/server/limits.hpp"
#include "web/sign_in/pages.hpp"
#include "web/sign_in/password.hpp"

namespace bolwerk::web {
namespace {

constexpr std::string_view assets = "/assets/";
constexpr std::size_t megabyte = 1024 * 1024;

struct ErrorWords {
    std::string_view title;
    std::string text;
};

/// What a person reads of an error that the server itself found.
ErrorWords words_of(int status) {
    if (status == 413)
        return {
            "Uw bestand of formulier is te groot",
            "Een bestand mag ten hoogste " + std::to_string(largest_upload / megabyte) +
                " MB zijn, en een formulier zonder bestand " + std::to_string(Limits{}.body / megabyte) +
                " MB. Er is niets gewijzigd. Ga terug en probeer het opnieuw met een kleiner bestand of minder tekst."};
    if (status >= 500) return {"Er ging iets mis", "Er is niets gewijzigd. Probeer het over een minuut opnieuw."};
    return {"Deze aanvraag kon niet worden gelezen", "Ga terug en probeer het opnieuw."};
}

/// Case numbers are written in capitals. Whoever types them otherwise is led to the page by its one address; what is
/// sent is taken as it is meant.
std::optional<Response> in_capitals(Request& request) {
    for (const auto* name : {"number", "report"}) {
        const std::string typed(request.capture(name));
        auto number = typed;
        for (auto& c : number)
            if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (number == typed) continue;
        request.captures.set(name, number);
        const auto at = request.target.find(typed);
        if ((request.method != "GET" && request.method != "HEAD") || at == std::string::npos) continue;
        auto target = request.target;
        return Response::redirect(target.replace(at, typed.size(), number));
    }
    return std::nullopt;
}

/// The page, unless what came in cannot be read, or holds what nobody reads.
Response handled(const Routes::Route& route, Request& request, Visit& visit) {
    if (!add_json_fields(request))
        return error(request, visit, 400, "Dit is geen geldige JSON",
                     "Stuur een object met de velden van het formulier.");
    if (auto unread = refuse_unread(request)) return *std::move(unread);
    return route.handler(request, visit);
}

/// A line that a page keeps open by itself says nothing of whether somebody is there.
bool stays_open(const Request& request) { return request.route == "/gebeurtenissen"; }

}  // namespace

Application::Application(const Site& site, std::shared_ptr<Renderer> press)
    : site_(site), routes_(all_routes(std::move(press))) {}

Visit Application::visit_of(const Request& request) const {
    const auto now = std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
    Visit visit{site_, now, engine::local_date(now)};
    visit.flash = read_flash(request.cookies["bolwerk_flash"]);
    const auto cookie = request.cookies[session_cookie];
    if (cookie.empty()) {
        visit.csrf = request.cookies[visitor_cookie];
        return visit;
    }
    visit.session = db::checksum(cookie);
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

/// A session that has ended: nobody is signed in.
void Application::leave(const Request& request, Visit& visit) {
    visit.session.clear();
    visit.person = engine::Json::object();
    visit.csrf = request.cookies[visitor_cookie];
}

Response Application::answer(Request& request, Visit& visit) const try {
    const auto* route = routes_.find(request);
    if (route == nullptr) return no_such_page(request, visit);
    if (auto elsewhere = in_capitals(request)) return *std::move(elsewhere);
    if (is_anonymous(request)) leave(request, visit);
    if (visit.signed_in() && !introduces_itself(request)) try {
            introduce(request, visit);
        } catch (const db::SessionEnded&) {
            leave(request, visit);
        }
    if (!visit.signed_in() && !is_public(request)) return ask_to_sign_in(request, visit);
    auto response = handled(*route, request, visit);
    if (visit.signed_in() && visit.person.empty()) introduce(request, visit);  // Nothing leaves for nobody.
    if (visit.signed_in() && !stays_open(request)) sessions_seen().note(visit.session, visit.now);
    return response;
} catch (const db::SessionEnded&) {
    leave(request, visit);
    return ask_to_sign_in(request, visit);
} catch (const ForeignForm&) {
    return error(request, visit, 403, "Dit formulier is niet meer geldig",
                 "Ga terug, vernieuw de pagina en probeer het nog eens. Er is niets gewijzigd.");
} catch (const OwnPasswordFirst&) {
    if (!request.wants_json()) return Response::redirect(std::string(password_path));
    return Response::problem(403, "Kies eerst zelf een wachtwoord",
                             "Een beheerder gaf u een wachtwoord. Wijzig het eerst. Daarna kunt u verder.",
                             {{"href", password_path}, {"code", request.id}});
} catch (const db::PoolExhausted&) {
    leave(request, visit);  // The frame of somebody who is signed in would need the database as well.
    return error(request, visit, 503, "Het is nu te druk", "Wacht een minuut en probeer het dan opnieuw.")
        .with("Retry-After", "5");
}

Response Application::no_such_page(const Request& request, Visit& visit) const {
    if (visit.signed_in()) {
        visit.person = visit.ask("session/visit");
        visit.csrf = visit.person.value("csrf", "");
    }
    const auto methods = routes_.allowed(request);
    if (methods.empty()) return visit.signed_in() ? not_found(request, visit) : ask_to_sign_in(request, visit);
    if (request.method == "OPTIONS") return Response::empty().with("Allow", methods + ", OPTIONS");
    return error(request, visit, 405, "Dit kan hier niet", "Dit adres kent deze handeling niet.")
        .with("Allow", methods);
}

Response Application::error_page(const Request& request, int status) const {
    const auto now = std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
    const Visit visit{site_, now, engine::local_date(now)};
    const auto words = words_of(status);
    return error(request, visit, status, words.title, words.text);
}

}  // namespace bolwerk::web
