#include <algorithm>

#include "web/app/unknown_filter.hpp"
#include "web/pages/admin/crumbs.hpp"
#include "web/pages/admin/incidents_view.hpp"
#include "web/pages/admin/pages.hpp"
#include "web/pages/typed_form.hpp"

namespace bolwerk::web {
namespace {

using engine::Field;
using engine::Json;

constexpr const char* incidents_path = "/beheer/storingen";

struct Incident {
    std::string source, id;  ///< "bericht", "termijn" or "mail", and the number
};

std::optional<Incident> incident_in(std::string_view name) {
    const auto dash = name.find('-');
    const auto source = name.substr(0, dash);
    if (dash == std::string_view::npos || (source != "bericht" && source != "termijn" && source != "mail"))
        return std::nullopt;
    const auto id = id_in(name.substr(dash + 1));
    return id ? std::optional(Incident{std::string(source), std::to_string(*id)}) : std::nullopt;
}

const engine::Form& reason_form() {
    static const engine::Form form{Field{.name = "reden",
                                         .label = "Waarom laat u dit zitten?",
                                         .kind = engine::FieldKind::long_text,
                                         .help = "Dit komt in het logboek van het beheer.",
                                         .least = 5,
                                         .most = 500}};
    return form;
}

/// `decided`: "again", "left" or "arrived".
Json settle(const Visit& visit, const Incident& incident, std::string_view decided, const std::string& reason = {}) {
    return visit.ask("admin/settle_incident", {{"source", incident.source},
                                               {"id", incident.id},
                                               {"decided", decided},
                                               {"reason", reason.empty() ? std::nullopt : std::optional(reason)}});
}

Response reason_page(const Request& request, const Visit& visit, const Json& incident, const TypedForm& form) {
    Json values{{"page_title", "Laat een storing zitten"},
                {"crumbs", admin_crumbs("Laat zitten", {{"Storingen", incidents_path}})},
                {"incident", incident}};
    show_form(values, "fields", form, Json::object());
    return form_page(request, visit, "admin/close_incident", std::move(values), form);
}

Response leave(const Request& request, const Visit& visit, const Incident& incident, const Json& shown) {
    const bool asked = request.form.has("reden") || request.wants_json();
    const auto form = asked ? typed(reason_form(), request.form) : fresh(reason_form());
    if (!asked || !form.good()) return reason_page(request, visit, shown, form);
    settle(visit, incident, "left", form.text("reden"));
    return done(request, incidents_path, "De storing is gesloten. De reden staat in het logboek.");
}

}  // namespace

Response list_incidents(const Request& request, Visit& visit) {
    const auto found = administers(visit) ? visit.ask("admin/incidents") : Json();
    if (found.is_null()) return not_found(request, visit);
    if (auto refused = refuse_every_filter(request, visit)) return *std::move(refused);
    auto values = incidents_view(found, visit.now, visit.today);
    values["page_title"] = "Storingen";
    values["crumbs"] = admin_crumbs("Storingen");
    values["once_key"] = "";
    return page(request, visit, "admin/outbox", std::move(values));
}

Response retry_incidents(const Request& request, Visit& visit) {
    if (!administers(visit)) return not_found(request, visit);
    if (request.form["doe"] != "alles-opnieuw")
        return refusal(request, visit, "Kies wat u met de storingen wilt doen.");
    const auto left = visit.ask("admin/retry_incidents").at("uncertain").get<std::int64_t>();
    return done(request, incidents_path,
                left == 0 ? "Bolwerk probeert alles opnieuw."
                          : "Bolwerk probeert alles opnieuw, behalve " + std::to_string(left) +
                                (left == 1 ? " e-mail" : " e-mails") +
                                " waarvan niet zeker is of hij is aangekomen. Beslis daar zelf over.");
}

Response settle_incident(const Request& request, Visit& visit) {
    const auto incident = incident_in(request.capture("incident"));
    const auto found = administers(visit) && incident ? visit.ask("admin/incidents") : Json();
    if (found.is_null()) return not_found(request, visit);
    const auto shown = incidents_view(found, visit.now, visit.today).at("incidents");
    const auto href = std::string(incidents_path) + "/" + incident->source + "-" + incident->id;
    const auto one = std::ranges::find_if(shown, [&](const Json& row) { return row.at("incident_href") == href; });
    if (one == shown.end()) return not_found(request, visit);
    const auto wanted = request.form["doe"];
    if (wanted == "laat-zitten") return leave(request, visit, *incident, *one);
    if (wanted == "aangekomen" && one->at("is_uncertain").get<bool>()) {
        settle(visit, *incident, "arrived");
        return done(request, incidents_path, "De e-mail geldt als verstuurd. Bolwerk stuurt hem niet nog een keer.");
    }
    if (wanted != "opnieuw") return refusal(request, visit, "Kies wat u met deze storing wilt doen.");
    settle(visit, *incident, "again");
    return done(request, incidents_path, "Bolwerk probeert het opnieuw.");
}

}  // namespace bolwerk::web
