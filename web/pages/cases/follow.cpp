#include "web/pages/cases/follow.hpp"

#include "web/pages/typed_form.hpp"

namespace bolwerk::web {

Response follow_case(const Request& request, Visit& visit) {
    const auto wanted = request.form["volgen"];
    const bool follows = wanted == "ja", chosen = follows || wanted == "nee";
    const auto number = std::string(request.capture("number"));
    const auto follow = chosen ? std::optional<std::string>(follows ? "true" : "false") : std::nullopt;
    if (visit.ask("case_follower/set", {{"number", number}, {"follow", follow}}).is_null())
        return not_found(request, visit);
    if (!chosen) return refusal(request, visit, "Kies of u deze zaak wilt volgen.");
    return done(request, "/zaken/" + number,
                follows ? "U volgt deze zaak. U hoort het als er iets gebeurt." : "U volgt deze zaak niet meer.");
}

}  // namespace bolwerk::web
