#include "web/pages/notifications/list_view.hpp"

#include <algorithm>

#include "engine/local_time.hpp"
#include "web/pages/typed_form.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Date;
using engine::Json;

constexpr std::int64_t counted_up_to = 100;  // what the query counts

std::string day_label(Date day, Date today) {
    if (day == today) return "Vandaag";
    if (day == today - std::chrono::days{1}) return "Gisteren";
    auto label = engine::long_date(day);
    label.front() = static_cast<char>(label.front() - 'a' + 'A');
    return label;
}

/// "INT-2026-0047, Camera's bij de poort, De Mars, ": what the case is and, unless its name says that, where.
std::string about_case(const Json& notification) {
    std::string text;
    const auto title = text_of(notification, "title");
    for (const auto* key : {"number", "title", "park"}) {
        const auto part = text_of(notification, key);
        const bool said = std::string_view(key) == "park" && title.find(part) != std::string::npos;
        if (!part.empty() && !said) text += part + ", ";
    }
    return text;
}

Json row_of(const Json& notification, engine::Moment at) {
    const auto number = notification.at("number").get<std::string>();
    return {{"notification_id", std::to_string(notification.at("id").get<std::int64_t>())},
            {"title", notification.at("text")},
            {"note", about_case(notification) + engine::local_clock(at)},
            {"href", number.empty() ? "/meldingen" : "/zaken/" + number},
            {"is_unread", !notification.at("read").get<bool>()},
            {"unread_badge", {{"label", "Nieuw"}, {"kind", "neutral"}, {"is_paused", false}}}};
}

std::string unread_text(std::int64_t unread) {
    if (unread == 0) return "U hebt geen nieuwe meldingen.";
    if (unread == 1) return "U hebt 1 nieuwe melding.";
    return "U hebt " + std::to_string(unread) + (unread >= counted_up_to ? " of meer" : "") + " nieuwe meldingen.";
}

/// The address of the list with this filter, ready for one more parameter.
std::string address_of(const NotificationFilter& filter, bool only_unread) {
    std::string address = "/meldingen";
    if (only_unread) address += "?alleen=nieuw";
    if (!filter.kind.empty()) address += (only_unread ? "&soort=" : "?soort=") + filter.kind;
    return address;
}

Json tabs(std::int64_t unread, const NotificationFilter& filter) {
    const auto count = unread == 0 ? "" : " (" + std::to_string(unread) + (unread >= counted_up_to ? "+)" : ")");
    return Json::array(
        {{{"label", "Alle meldingen"}, {"href", address_of(filter, false)}, {"current", !filter.only_unread}},
         {{"label", "Nieuw" + count}, {"href", address_of(filter, true)}, {"current", filter.only_unread}}});
}

/// What travels along with marking, so that one comes back to the same list.
Json kept_filter(const NotificationFilter& filter) {
    return Json::array({{{"name", "alleen"}, {"value", filter.only_unread ? "nieuw" : ""}},
                        {{"name", "soort"}, {"value", filter.kind}},
                        {{"name", "na"}, {"value", filter.before}}});
}

std::string_view empty_title(const NotificationFilter& filter) {
    if (!filter.kind.empty()) return "Er zijn geen meldingen van deze soort";
    return filter.only_unread ? "Alles is gelezen" : "Er zijn nog geen meldingen";
}

Json paging(std::size_t shown, bool has_older, const NotificationFilter& filter, const std::string& last) {
    const auto first = address_of(filter, filter.only_unread);
    const bool has_parameter = first.find('?') != std::string::npos;
    return {{"paging_text", std::to_string(shown) + (shown == 1 ? " melding" : " meldingen")},
            {"has_pages", has_older || !filter.before.empty()},
            {"has_newer", !filter.before.empty()},
            {"newer_href", first},
            {"newer_label", "Nieuwste"},
            {"has_older", has_older},
            {"older_href", first + (has_parameter ? "&" : "?") + "na=" + last},
            {"older_label", "Oudere"}};
}

}  // namespace

Json notifications_view(const Json& found, const NotificationFilter& filter, Date today) {
    const auto& all = found.at("notifications");
    const auto unread = found.at("unread").get<std::int64_t>();
    const auto shown = std::min(all.size(), notifications_on_a_page);
    Json days = Json::array();
    std::string last;
    for (std::size_t i = 0; i < shown; ++i) {
        const auto at = engine::parse_moment(all[i].at("created_at").get<std::string>()).value();
        const auto label = day_label(engine::local_date(at), today);
        if (days.empty() || days.back().at("day_label") != label)
            days.push_back({{"day_id", "d" + std::to_string(days.size() + 1)},
                            {"day_label", label},
                            {"notifications", Json::array()}});
        days.back()["notifications"].push_back(row_of(all[i], at));
        last = days.back()["notifications"].back().at("notification_id");
    }
    return {{"page_title", "Meldingen"},
            {"intro", unread_text(unread)},
            {"unread", unread},
            {"tabs", tabs(unread, filter)},
            {"kind_select", filter_select("soort", "Soort melding", "Alle soorten", found.at("kinds"), filter.kind)},
            {"only_unread", filter.only_unread},
            {"kept", kept_filter(filter)},
            {"mark_all_label", filter.kind.empty() ? "Alles gelezen" : "Alles van deze soort gelezen"},
            {"has_notifications", shown > 0},
            {"days", days},
            {"empty",
             {{"empty_title", empty_title(filter)},
              {"empty_text", "Gebeurt er iets in een zaak waar u bij hoort? Dan leest u het hier."},
              {"has_empty_link", false},
              {"empty_href", ""},
              {"empty_link", ""}}},
            {"paging", paging(shown, all.size() > shown, filter, last)},
            {"once_key", ""}};
}

}  // namespace bolwerk::web
