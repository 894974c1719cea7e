#include <utility>

#include "web/app/titles_seen.hpp"
#include "web/app/unknown_filter.hpp"
#include "web/pages/notifications/list_view.hpp"
#include "web/pages/notifications/pages.hpp"
#include "web/pages/typed_form.hpp"
#include "web/view/link.hpp"

namespace bolwerk::web {

namespace {

engine::Json find_notifications(const Visit& visit, const NotificationFilter& filter) {
    const auto maybe = [](const std::string& text) { return text.empty() ? std::nullopt : std::optional(text); };
    return visit.ask(
        "notification/list",
        {{"before", maybe(filter.before)}, {"kind", maybe(filter.kind)}, {"only_unread", filter.only_unread}});
}

}  // namespace

Response list_notifications(const Request& request, Visit& visit) {
    FilterReader reader(request.query);
    const auto after = reader.number("na");
    NotificationFilter filter{.only_unread = !reader.one_of("alleen", {"nieuw"}).empty(),
                              .kind = std::string(reader.raw("soort")),
                              .before = after ? std::to_string(*after) : std::string()};
    auto found = find_notifications(visit, filter);
    if (!filter.kind.empty() && !lists(found.at("kinds"), filter.kind)) {
        reader.leave_out("soort", std::exchange(filter.kind, {}));
        found = find_notifications(visit, filter);
    }
    if (auto refused = refuse_unknown(request, visit, reader.left_out())) return *std::move(refused);
    note_titles_seen(visit, found.at("notifications"), "Meldingen", notifications_on_a_page);
    return page(request, visit, "notifications/list", notifications_view(found, filter, visit.today));
}

Response mark_notifications(const Request& request, Visit& visit) {
    const auto which = request.form["melding"];
    if (which != "alle" && !id_in(which)) return refusal(request, visit, "Kies een melding, of kies alle meldingen.");
    const auto one = which == "alle" ? std::nullopt : std::optional(std::string(which));
    // All of them are those that the list shows: of the kind that it was filtered by.
    const auto kind = std::string(request.form["soort"]);
    const auto answer =
        visit.ask("notification/read",
                  {{"notification", one}, {"kind", one || kind.empty() ? std::nullopt : std::optional(kind)}});
    if (answer.is_null()) return not_found(request, visit);
    const auto marked = answer.at("read").get<std::int64_t>();
    const auto here = link_to("/meldingen", {{"alleen", std::string(request.form["alleen"])},
                                             {"soort", kind},
                                             {"na", one ? std::string(request.form["na"]) : std::string()}});
    return done(request, here, marked == 1 ? "De melding is gelezen." : "De meldingen zijn gelezen.");
}

}  // namespace bolwerk::web
