#include "web/app/introduction.hpp"

#include <algorithm>

#include "web/app/routes.hpp"
#include "web/sign_in/password.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::string_view routes[]{"/",
                                    "/zaken/{number}",
                                    "/zaken/{number}/acties/{action}",
                                    "/zaken/{number}/behandelaar",
                                    "/zaken/{number}/bestanden",
                                    "/zaken/{number}/notities",
                                    "/zaken/{number}/advies/{advice}/herinnering"};

bool changes_something(const Request& request) { return request.method != "GET" && request.method != "HEAD"; }

/// The token of the form, or of the header that a program sends.
bool from_our_own_page(const Request& request, const Visit& visit) {
    const auto site = request.header("Sec-Fetch-Site");
    if (!site.empty() && site != "same-origin" && site != "none") return false;
    return same_secret(request.form["csrf"], visit.csrf) || same_secret(request.header("X-CSRF-Token"), visit.csrf);
}

/// A page for people shows the numbers of its frame as well.
std::string_view introduction_for(const Request& request) {
    return changes_something(request) || request.wants_json() ? "session/who" : "session/visit";
}

/// Pages that everybody may see anyway, the way out, and the page that sets it right.
bool is_open_before_own_password(const Request& request) {
    return is_public(request) || request.route == password_path || request.route == "/uitloggen";
}

void meet(const Request& request, Visit& visit, Json person) {
    visit.person = std::move(person);
    visit.csrf = visit.person.value("csrf", "");
    if (changes_something(request) && !from_our_own_page(request, visit)) throw ForeignForm();
    if (visit.person.value("must_change_password", false) && !is_open_before_own_password(request))
        throw OwnPasswordFirst();
}

}  // namespace

void introduce(const Request& request, Visit& visit) { meet(request, visit, visit.ask(introduction_for(request))); }

std::vector<Json> ask_introduced(const Request& request, Visit& visit, std::string_view queries,
                                 std::vector<db::Parameter> parameters) {
    parameters.emplace_back("session", visit.session);
    const auto all = std::string(introduction_for(request)) + " + " + std::string(queries);
    auto answers = Json::parse(visit.site.pool.lease()->ask(all, std::span<const db::Parameter>(parameters)).value());
    meet(request, visit, std::move(answers.front()));
    return {std::make_move_iterator(answers.begin() + 1), std::make_move_iterator(answers.end())};
}

bool introduces_itself(const Request& request) { return std::ranges::find(routes, request.route) != std::end(routes); }

}  // namespace bolwerk::web
