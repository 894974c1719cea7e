#include <algorithm>

#include "web/pages/notifications/list_view.hpp"
#include "web/pages/notifications/pages.hpp"
#include "web/pages/typed_form.hpp"

namespace bolwerk::web {

Response list_notifications(const Request& request, Visit& visit) {
    const auto after = id_in(request.query["na"]);
    NotificationFilter filter{.only_unread = request.query["alleen"] == "nieuw",
                              .before = after ? std::to_string(*after) : std::string()};
    const auto kind = request.query["soort"];
    if (std::ranges::all_of(kind, [](char c) { return c >= 'a' && c <= 'z'; })) filter.kind = kind;
    const auto maybe = [](const std::string& text) { return text.empty() ? std::nullopt : std::optional(text); };
    const auto found = visit.ask(
        "notification/list",
        {{"before", maybe(filter.before)}, {"kind", maybe(filter.kind)}, {"only_unread", filter.only_unread}});
    return page(request, visit, "notifications/list", notifications_view(found, filter, visit.today));
}

Response mark_notifications(const Request& request, Visit& visit) {
    const auto which = request.form["melding"];
    if (which != "alle" && !id_in(which)) return refusal(request, visit, "Kies een melding, of kies alle meldingen.");
    const auto one = which == "alle" ? std::nullopt : std::optional(std::string(which));
    const auto marked = visit.ask("notification/read", {{"notification", one}}).at("read").get<std::int64_t>();
    return done(request, "/meldingen", marked == 1 ? "De melding is gelezen." : "De meldingen zijn gelezen.");
}

}  // namespace bolwerk::web
