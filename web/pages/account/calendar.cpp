#include "db/checksum.hpp"
#include "web/calendar/icalendar.hpp"
#include "web/pages/account/message_pages.hpp"
#include "web/pages/typed_form.hpp"
#include "web/sign_in/password.hpp"
#include "web/view/due_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr const char* calendar_path = "/account/agenda";
constexpr std::string_view ending = ".ics";

/// `address` is shown once: what is kept is its hash.
Response feed_page(const Request& request, const Visit& visit, const std::string& address) {
    const auto found = visit.ask("calendar_feed/mine");
    const auto& made = found.at("made_at");
    return page(
        request, visit, "account/calendar",
        {{"page_title", "Termijnen en vergaderingen in uw agenda"},
         {"has_feed", !made.is_null()},
         {"made", made.is_null() ? std::string()
                                 : near_moment(engine::parse_moment(made.get<std::string>()).value(), visit.today)},
         {"has_address", !address.empty()},
         {"address", address},
         {"once_key", ""}});
}

}  // namespace

Response show_calendar_feed(const Request& request, Visit& visit) { return feed_page(request, visit, ""); }

Response make_calendar_feed(const Request& request, Visit& visit) {
    const auto token = random_token();
    visit.ask("calendar_feed/make", {{"token_hash", db::checksum("calendar " + token)}});
    const auto links = visit.site.pool.ask_json("calendar_feed/links", {}).get<std::string>();
    return feed_page(request, visit, links + "/agenda/" + token + std::string(ending));
}

Response stop_calendar_feed(const Request& request, Visit& visit) {
    visit.ask("calendar_feed/stop");
    return done(request, calendar_path,
                "Het adres werkt niet meer. Uw agenda krijgt geen termijnen en vergaderingen meer.");
}

Response send_calendar(const Request& request, Visit& visit) {
    auto token = std::string(request.capture("token"));
    if (!token.ends_with(ending)) return not_found(request, visit);
    token.resize(token.size() - ending.size());
    const auto found =
        visit.site.pool.ask_json("calendar_feed/items", {{"token_hash", db::checksum("calendar " + token)}});
    if (found.is_null()) return not_found(request, visit);
    auto text = icalendar(found);
    const auto tag = "\"" + db::checksum(text).substr(0, 32) + "\"";
    if (request.has_already(tag)) return Response::empty(304).with("ETag", tag);
    Response response;
    response.body = std::move(text);
    return response.with("Content-Type", "text/calendar; charset=utf-8")
        .with("Cache-Control", "private, max-age=0, must-revalidate")
        .with("ETag", tag);
}

}  // namespace bolwerk::web
