#include "web/pages/cases/follow.hpp"

#include "web/pages/typed_form.hpp"

namespace bolwerk::web {

Response follow_case(const Request& request, Visit& visit) {
    const auto wanted = request.form["volgen"];
    const bool follows = wanted == "ja";
    if (!follows && wanted != "nee") return refusal(request, visit, "Kies of u deze zaak wilt volgen.");
    const auto number = std::string(request.capture("number"));
    if (visit.ask("case_follower/set", {{"number", number}, {"follow", follows}}).is_null())
        return not_found(request, visit);
    return done(request, "/zaken/" + number,
                follows ? "U volgt deze zaak. U hoort het als er iets gebeurt." : "U volgt deze zaak niet meer.");
}

}  // namespace bolwerk::web
