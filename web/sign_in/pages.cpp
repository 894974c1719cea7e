#include "web/sign_in/pages.hpp"

#include <algorithm>

#include "web/sign_in/attempt.hpp"
#include "web/sign_in/kept_input.hpp"
#include "web/sign_in/new_session.hpp"
#include "web/view/form_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::string_view demo_password = "bolwerk-demo";

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

/// A path of our own: an address that leads elsewhere would make the sign-in page a stepping stone for phishing.
/// Control characters fit no header, and a browser leaves some out: "/<tab>/elsewhere" would lead elsewhere too.
std::string own_path(std::string_view wanted) {
    const bool own = wanted.starts_with("/") && !wanted.starts_with("//") &&
                     wanted.find('\\') == std::string_view::npos && std::ranges::none_of(wanted, is_control);
    return own ? std::string(wanted) : "/";
}

struct SignInForm {
    std::string return_to = "/";
    std::string return_text;
    std::string account;
    std::string problem;
    KeptInput kept;
};

Response sign_in_page(const Request& request, Visit& visit, const SignInForm& form, int status) {
    if (visit.csrf.empty()) visit.csrf = random_token();
    const Cookie visitor{.name = std::string(visitor_cookie), .value = visit.csrf, .same_site = "Strict"};
    if (request.wants_json() && !form.problem.empty())
        return Response::problem(status, "Inloggen is niet gelukt", form.problem).with(visitor);
    Json errors = Json::array();
    if (!form.problem.empty()) errors.push_back({{"has_href", true}, {"href", "#v-gebruiker"}, {"text", form.problem}});
    auto account = text_field("gebruiker", "E-mailadres", form.account, "username");
    auto password = text_field("wachtwoord", "Wachtwoord", "", "current-password");
    password["input_type"] = "password";
    const auto logins = visit.site.demo ? visit.site.pool.ask_json("session/demo_logins", {}) : Json::array();
    auto response = page(request, visit, "sign_in/sign_in",
                         {{"page_title", "Log in"},
                          {"has_return", !form.return_text.empty()},
                          {"return_text", form.return_text},
                          {"return_to", form.return_to},
                          {"kept", hidden_fields(form.kept)},
                          {"has_errors", !errors.empty()},
                          {"error_title", "Inloggen is niet gelukt."},
                          {"errors", errors},
                          {"fields", Json::array({account, password})},
                          {"has_demo_logins", !logins.empty()},
                          {"demo_password", logins.empty() ? "" : std::string(demo_password)},
                          {"demo_groups", logins}},
                         status);
    return response.with(visitor);
}

/// To a page; a program is told where to go on, and gets the token for what it changes.
Response go_on(const Request& request, const std::string& href, const std::string& csrf = {}) {
    if (!request.wants_json()) return Response::redirect(href);
    auto response = Response::json({{"href", href}});
    return csrf.empty() ? response : response.with("X-CSRF-Token", csrf);
}

/// What a form held when the session ended is offered again; nothing is carried out by signing in.
Response offer_to_resume(const Request& request, const Visit& visit, const std::string& csrf, const KeptInput& kept) {
    const auto target = own_path(request.form["terug"]);
    return page(request, visit, "sign_in/resume",
                {{"page_title", "Ga verder"}, {"return_to", target}, {"kept", kept.fields}, {"resume_csrf", csrf}});
}

/// Nobody gets to see, let alone to send, what somebody else typed.
Response go_on_without_input() {
    return redirect_with("/", "warning", "Wat er was ingevuld, is van iemand anders en is niet bewaard.");
}

/// Where the person goes on: the page that was asked for, or where their work begins.
std::string first_page(const Visit& visit, const std::string& session, std::string_view wanted) {
    const auto path = own_path(wanted);
    if (path != "/") return path;
    const auto report = visit.site.pool.ask_json("report/landing", {{"session", session}});
    return report.is_string() ? "/rapportages/" + report.get<std::string>() : path;
}

Response start_session(const Request& request, std::int64_t person, const Visit& visit) {
    const NewSession made;
    visit.site.pool.ask(
        "session/open",
        {{"token_hash", made.hash()}, {"csrf", made.csrf}, {"person", person}, {"hours", session_lasts.count()}});
    const auto kept = kept_of_sign_in(request.form);
    const auto where_to = [&] {
        if (kept.empty() || request.wants_json())
            return go_on(request, first_page(visit, made.hash(), request.form["terug"]), made.csrf);
        return was_written_by(kept, person, visit.site.pool) ? offer_to_resume(request, visit, made.csrf, kept)
                                                             : go_on_without_input();
    };
    return where_to().with(made.cookie());
}

}  // namespace

Response show_sign_in(const Request& request, Visit& visit) {
    if (visit.signed_in()) return go_on(request, "/");
    return sign_in_page(request, visit, {.return_to = own_path(request.query["terug"])}, 200);
}

Response sign_in(const Request& request, Visit& visit) {
    const bool demo = visit.site.demo && request.form.has("demo");
    SignInForm form{.return_to = own_path(request.form["terug"]),
                    .account = account_of(request.form[demo ? "demo" : "gebruiker"]),
                    .kept = kept_of_sign_in(request.form)};
    const auto visitor = request.cookies[visitor_cookie];
    if (!same_secret(request.form["csrf"], visitor) && !same_secret(request.header("X-CSRF-Token"), visitor)) {
        form.problem = "De pagina stond te lang open. Probeer het nog een keer.";
        return sign_in_page(request, visit, form, 403);
    }
    const auto password = demo ? demo_password : request.form["wachtwoord"];
    PasswordAttempt attempt(visit.site.pool, form.account, request.peer);
    if (attempt.is_one_too_many()) {
        form.problem = "Er is te vaak geprobeerd om in te loggen. Wacht een kwartier en probeer het dan opnieuw.";
        return sign_in_page(request, visit, form, 429).with("Retry-After", "900");
    }
    if (attempt.fits(password, !demo || attempt.is_demo())) return start_session(request, attempt.person(), visit);
    form.problem = "Het e-mailadres of het wachtwoord klopt niet. Probeer het opnieuw.";
    return sign_in_page(request, visit, form, 422);
}

Response sign_out(const Request& request, Visit& visit) {
    visit.site.pool.ask("session/close", {{"token_hash", visit.session}});
    return go_on(request, "/inloggen")
        .with(Cookie{.name = std::string(session_cookie), .value = "", .max_age = std::chrono::seconds(0)});
}

Response ask_to_sign_in(const Request& request, Visit& visit) {
    if (request.wants_json()) return error(request, visit, 401, "Log in", "U bent niet (meer) ingelogd.");
    SignInForm form{.return_to = own_path(request.method == "GET" ? request.target : request.path)};
    if (request.method == "GET" && request.path == "/") return Response::redirect("/inloggen");
    form.return_text = "Log in om verder te gaan.";
    if (request.method == "POST") {
        form.kept = kept_of_form(request.form);
        form.return_text = "U was te lang weg. Log in en ga verder. Wat u had ingevuld, is bewaard.";
    }
    if (!form.kept.empty() && !has_known_writer(form.kept, visit.site.pool))
        form = {
            .return_text =
                "U was te lang weg. Wij weten niet meer wie dit invulde. Daarom is het niet bewaard. Wilt u het nog "
                "lezen? Ga dan terug in uw browser."};
    return sign_in_page(request, visit, form, 401);
}

}  // namespace bolwerk::web
