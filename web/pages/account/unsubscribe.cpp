#include <algorithm>

#include "web/pages/account/message_pages.hpp"
#include "web/pages/typed_form.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// The shape of the secret in a mail: anything else is not looked up.
bool is_token(std::string_view text) {
    return text.size() == 36 && std::ranges::all_of(text, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == '-';
           });
}

Json what_stops(const Request& request, const Visit& visit) {
    const auto token = request.capture("token");
    return is_token(token) ? visit.site.pool.ask_json("mail/stop_what", {{"token", token}}) : Json();
}

std::string sentence_of(const Json& found) {
    if (found.at("kind") != "digest") return "\"" + found.at("label").get<std::string>() + "\"";
    return found.at("rhythm") == "weekly" ? "het weekoverzicht" : "het dagoverzicht";
}

Response stop_page(const Request& request, const Visit& visit, const Json& found, bool stopped) {
    return page(request, visit, "account/unsubscribe",
                {{"page_title", "Stop deze e-mails"},
                 {"what", sentence_of(found)},
                 {"is_stopped", stopped},
                 {"stop_href", "/afmelden/" + std::string(request.capture("token"))},
                 {"once_key", ""}});
}

}  // namespace

Response show_unsubscribe(const Request& request, Visit& visit) {
    const auto found = what_stops(request, visit);
    return found.is_null() ? not_found(request, visit) : stop_page(request, visit, found, false);
}

Response unsubscribe(const Request& request, Visit& visit) {
    const auto found = what_stops(request, visit);
    if (found.is_null()) return not_found(request, visit);
    visit.site.pool.ask("mail/stop", {{"token", request.capture("token")}});
    return stop_page(request, visit, found, true);
}

}  // namespace bolwerk::web
