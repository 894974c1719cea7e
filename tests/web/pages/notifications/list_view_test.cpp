#include "web/pages/notifications/list_view.hpp"

#include <gtest/gtest.h>

namespace bolwerk::web {
namespace {

using engine::Json;

Json told(int id, const std::string& at, bool read, const std::string& number = "") {
    return {
        {"id", id}, {"text", "Bericht " + std::to_string(id)}, {"created_at", at}, {"read", read}, {"number", number}};
}

Json nothing(int unread) {
    return {{"unread", unread},
            {"kinds", {{{"value", "mention"}, {"label", "Iemand noemt u"}}}},
            {"notifications", Json::array()}};
}

const auto today = engine::date_of(2026, 11, 21);

TEST(NotificationsView, they_stand_by_day_in_local_time) {
    const Json found{{"unread", 1},
                     {"kinds", Json::array()},
                     {"notifications",
                      {told(3, "2026-11-20T23:30:00+00:00", false, "INT-2026-0047"),
                       told(2, "2026-11-20T12:00:00+00:00", true), told(1, "2026-11-12T12:00:00+00:00", true)}}};
    const auto view = notifications_view(found, {}, today);
    ASSERT_EQ(view.at("days").size(), 3);
    EXPECT_EQ(view.at("days")[0].at("day_label"), "Vandaag");
    EXPECT_EQ(view.at("days")[0].at("notifications")[0].at("note"), "INT-2026-0047, 00:30");
    EXPECT_EQ(view.at("days")[0].at("notifications")[0].at("href"), "/zaken/INT-2026-0047");
    EXPECT_EQ(view.at("days")[1].at("day_label"), "Gisteren");
    EXPECT_EQ(view.at("days")[2].at("day_label"), "Donderdag 12 november 2026");
}

TEST(NotificationsView, a_message_says_which_case_it_is_about_and_where) {
    auto found = nothing(0);
    auto one = told(1, "2026-11-21T09:00:00+00:00", true, "INT-2026-0047");
    one.update({{"title", "Verlichting aan de poort"}, {"park", "De Mars"}});
    auto other = told(2, "2026-11-21T09:00:00+00:00", true, "PLN-2026-0001");
    other.update({{"title", "Samen sterk op De Mars"}, {"park", "De Mars"}});
    found["notifications"] = {one, other};
    const auto rows = notifications_view(found, {}, today).at("days")[0].at("notifications");
    EXPECT_EQ(rows[0].at("note"), "INT-2026-0047, Verlichting aan de poort, De Mars, 10:00");
    EXPECT_EQ(rows[1].at("note"), "PLN-2026-0001, Samen sterk op De Mars, 10:00");
}

TEST(NotificationsView, a_full_page_leads_to_the_next_and_keeps_the_filter) {
    auto found = nothing(100);
    for (int id = 131; id > 100; --id) found["notifications"].push_back(told(id, "2026-11-21T09:00:00+00:00", false));
    const auto view = notifications_view(found, {.only_unread = true, .before = "500"}, today);
    EXPECT_EQ(view.at("paging").at("older_href"), "/meldingen?alleen=nieuw&na=102");
    EXPECT_EQ(view.at("paging").at("newer_href"), "/meldingen?alleen=nieuw");
    EXPECT_EQ(view.at("intro"), "U hebt 100 of meer nieuwe meldingen.");
}

TEST(NotificationsView, one_kind_stays_chosen_on_every_tab_and_page) {
    auto found = nothing(0);
    for (int id = 131; id > 100; --id) found["notifications"].push_back(told(id, "2026-11-21T09:00:00+00:00", true));
    const auto view = notifications_view(found, {.kind = "mention"}, today);
    EXPECT_EQ(view.at("tabs")[1].at("href"), "/meldingen?alleen=nieuw&soort=mention");
    EXPECT_EQ(view.at("paging").at("older_href"), "/meldingen?soort=mention&na=102");
    EXPECT_TRUE(view.at("kind_select").at("options")[1].at("selected"));
}

TEST(NotificationsView, without_any_it_says_so) {
    const auto view = notifications_view(nothing(0), {}, today);
    EXPECT_FALSE(view.at("has_notifications"));
    EXPECT_EQ(view.at("intro"), "U hebt geen nieuwe meldingen.");
    EXPECT_FALSE(view.at("paging").at("has_pages"));
}

}  // namespace
}  // namespace bolwerk::web
