#include "web/app/visit.hpp"

#include <algorithm>

#include "web/app/shell.hpp"
#include "web/sign_in/pages.hpp"

namespace bolwerk::web {

using engine::Json;

bool Visit::has_role(std::string_view role) const {
    const auto roles = person.find("roles");
    return roles != person.end() && std::ranges::find(*roles, Json(role)) != roles->end();
}

const std::vector<engine::Definition>& Visit::definitions() const {
    return person.value("serves_province", false) ? site.definitions : site.to_applicants;
}

const engine::Definition* Visit::definition(std::string_view id) const {
    const auto found = std::ranges::find(definitions(), id, &engine::Definition::id);
    return found == definitions().end() ? nullptr : &*found;
}

Json Visit::ask(std::string_view query, std::initializer_list<db::Parameter> parameters) const {
    std::vector<db::Parameter> all(parameters);
    all.emplace_back("session", session);
    const auto answer = site.pool.lease()->ask(query, std::span<const db::Parameter>(all));
    return answer ? Json::parse(*answer) : Json{};
}

Response page(const Request& request, const Visit& visit, std::string_view name, Json values, int status) {
    // A program sends the token back as the header X-CSRF-Token with whatever it changes.
    if (request.wants_json())
        return Response::json(values, status).with("Vary", "Accept").with("X-CSRF-Token", visit.csrf);
    add_shell(values, request, visit);
    return Response::html(visit.site.templates.render(name, values), status).with("Vary", "Accept");
}

Response error(const Request& request, const Visit& visit, int status, std::string_view title, std::string_view text,
               Json reasons) {
    if (request.wants_json())
        return Response::problem(status, title, text, {{"reasons", reasons}, {"code", request.id}});
    const bool has_reasons = !reasons.empty();
    Json ways_out =
        Json::array({{{"href", "/"}, {"label", "Naar Mijn werk"}}, {{"href", "/zaken"}, {"label", "Naar alle zaken"}}});
    // Whoever brings a session works here, also when the database was not asked who it is.
    if (!visit.signed_in() && request.cookies[session_cookie].empty())
        ways_out = Json::array({{{"href", "/inloggen"}, {"label", "Naar het inlogscherm"}}});
    return page(request, visit, "errors/error",
                {{"page_title", title},
                 {"error_title", title},
                 {"error_text", text},
                 {"has_reasons", has_reasons},
                 {"reasons", std::move(reasons)},
                 {"ways_out", std::move(ways_out)},
                 {"has_help_code", status >= 500},
                 {"help_code", request.id}},
                status);
}

Response not_found(const Request& request, const Visit& visit) {
    return error(request, visit, 404, "Deze pagina is er niet", "Het adres klopt niet, of u mag deze pagina niet zien.")
        .keep_to_the_beat();
}

Response redirect_with(const std::string& location, std::string_view kind, std::string_view text) {
    return Response::redirect(location).with(flash_cookie(kind, text));
}

}  // namespace bolwerk::web
