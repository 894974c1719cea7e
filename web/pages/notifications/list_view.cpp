#include "web/pages/notifications/list_view.hpp"

#include <algorithm>

#include "engine/local_time.hpp"

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

Json row_of(const Json& notification, engine::Moment at) {
    const auto number = notification.at("number").get<std::string>();
    return {{"notification_id", std::to_string(notification.at("id").get<std::int64_t>())},
            {"title", notification.at("text")},
            {"note", (number.empty() ? "" : number + ", ") + engine::local_clock(at)},
            {"href", number.empty() ? "/meldingen" : "/zaken/" + number},
            {"is_unread", !notification.at("read").get<bool>()},
            {"unread_badge", {{"label", "Nieuw"}, {"kind", "neutral"}, {"is_paused", false}}}};
}

std::string unread_text(std::int64_t unread) {
    if (unread == 0) return "U hebt geen nieuwe meldingen.";
    if (unread == 1) return "U hebt 1 nieuwe melding.";
    return "U hebt " + std::to_string(unread) + (unread >= counted_up_to ? " of meer" : "") + " nieuwe meldingen.";
}

Json tabs(std::int64_t unread, bool only_unread) {
    const auto count = unread == 0 ? "" : " (" + std::to_string(unread) + (unread >= counted_up_to ? "+)" : ")");
    return Json::array({{{"label", "Alle meldingen"}, {"href", "/meldingen"}, {"current", !only_unread}},
                        {{"label", "Nieuw" + count}, {"href", "/meldingen?alleen=nieuw"}, {"current", only_unread}}});
}

Json paging(std::size_t shown, bool has_older, bool only_unread, const std::string& before, const std::string& last) {
    const std::string first = only_unread ? "/meldingen?alleen=nieuw" : "/meldingen";
    return {{"paging_text", std::to_string(shown) + (shown == 1 ? " melding" : " meldingen")},
            {"has_pages", has_older || !before.empty()},
            {"has_newer", !before.empty()},
            {"newer_href", first},
            {"newer_label", "Nieuwste"},
            {"has_older", has_older},
            {"older_href", first + (only_unread ? "&" : "?") + "na=" + last},
            {"older_label", "Oudere"}};
}

}  // namespace

Json notifications_view(const Json& found, bool only_unread, const std::string& before, Date today) {
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
            {"tabs", tabs(unread, only_unread)},
            {"has_notifications", shown > 0},
            {"days", days},
            {"empty",
             {{"empty_title", only_unread ? "Alles is gelezen" : "Er zijn nog geen meldingen"},
              {"empty_text", "Gebeurt er iets in een zaak waar u bij hoort? Dan leest u het hier."},
              {"has_empty_link", false},
              {"empty_href", ""},
              {"empty_link", ""}}},
            {"paging", paging(shown, all.size() > shown, only_unread, before, last)},
            {"once_key", ""}};
}

}  // namespace bolwerk::web
