#include "web/pages/account/pages.hpp"
#include "web/pages/account/sessions_view.hpp"
#include "web/pages/typed_form.hpp"

namespace bolwerk::web {
namespace {

constexpr const char* sessions_path = "/account/sessies";

}  // namespace

Response list_sessions(const Request& request, Visit& visit) {
    return page(request, visit, "account/sessions", sessions_view(visit.ask("session/mine"), visit.today));
}

Response end_session(const Request& request, Visit& visit) {
    const auto id = id_in(request.capture("session"));
    const auto ended = id ? visit.ask("session/end", {{"id", *id}}) : engine::Json();
    if (ended.is_null()) return not_found(request, visit);
    return done(request, sessions_path, "Die sessie is gestopt. Wie haar gebruikte, is uitgelogd.");
}

Response end_other_sessions(const Request& request, Visit& visit) {
    const auto ended = visit.ask("session/end", {{"id", std::nullopt}});
    if (ended.is_null()) return refusal(request, visit, "Er staat geen andere sessie van u open.");
    return done(request, sessions_path, "Alle andere sessies zijn gestopt. U bent alleen nog hier ingelogd.");
}

}  // namespace bolwerk::web
