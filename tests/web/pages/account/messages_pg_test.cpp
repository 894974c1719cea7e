// What people choose to be told, and how they stop an e-mail without signing in.
#include <gmock/gmock.h>

#include "tests/web/pages/sample_keys.hpp"
#include "tests/web/pages/signed_in.hpp"

namespace bolwerk::web {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

class MessagesTest : public SignedInPages {
protected:
    Fields choices() {
        Fields form{{"weekdag", "5"}, {"stil-van", "21:00"}, {"stil-tot", "07:00"}};
        const auto shown = values(els, "/account/meldingen");
        for (const auto& field : shown.at("fields"))
            if (const auto name = field.at("name").get<std::string>(); name.starts_with("soort-"))
                form.add(name, "soort-decision" == name ? "post" : "here");
        return form;
    }
    std::string choice(std::int64_t who, const std::string& kind) {
        return owner.value(
            "select coalesce((select choice from message_choice where person_id = $1 and kind = $2), '')",
            {std::to_string(who), kind});
    }
    std::string mail_about(const std::string& kind, const std::string& rhythm = "") {
        return owner.value(
            "insert into mail (person_id, kind, rhythm) values ($1, $2, nullif($3, '')) returning unsubscribe",
            {std::to_string(els), kind, rhythm});
    }
};

TEST_F(MessagesTest, choices_are_kept_and_come_back_on_the_page) {
    EXPECT_THAT(missing_keys(sample_of("account/messages"), values(els, "/account/meldingen")), IsEmpty());
    EXPECT_EQ(post(els, "/account/meldingen", choices()).status, 200);
    EXPECT_EQ(choice(els, "decision"), "post");
    EXPECT_EQ(choice(els, "mention"), "here");
    EXPECT_EQ(owner.value("select quiet_from || ' ' || quiet_until || ' ' || digest_weekday from mail_habit"),
              "21:00:00 07:00:00 5");
    EXPECT_THAT(page_of(els, "/account/meldingen").body, HasSubstr("<option value=\"21:00\" selected>"));
}

TEST_F(MessagesTest, what_the_law_demands_cannot_be_switched_off) {
    auto form = choices();
    form.set("soort-decision", "off");
    EXPECT_EQ(post(els, "/account/meldingen", form).status, 422);
    EXPECT_EQ(choice(els, "decision"), "");
}

TEST_F(MessagesTest, quiet_hours_begin_and_end) {
    auto form = choices();
    form.set("stil-tot", "");
    EXPECT_THAT(post(els, "/account/meldingen", form).body, HasSubstr("Kies twee uren"));
    form.set("stil-tot", "21:00");
    EXPECT_THAT(post(els, "/account/meldingen", form).body, HasSubstr("Kies twee verschillende uren"));
}

TEST_F(MessagesTest, the_link_in_a_mail_asks_first_and_stops_that_kind_for_whoever_got_it) {
    const auto link = "/afmelden/" + mail_about("mention");
    EXPECT_THAT(page_of(0, link).body, HasSubstr("Iemand noemt u"));
    EXPECT_EQ(choice(els, "mention"), "");
    EXPECT_EQ(post_as_browser(0, link, {{"List-Unsubscribe", "One-Click"}}).status, 200);
    EXPECT_EQ(choice(els, "mention"), "here");
    EXPECT_EQ(choice(els, "late"), "");
}

TEST_F(MessagesTest, the_link_in_a_digest_stops_all_that_came_in_it) {
    EXPECT_EQ(post_as_browser(0, "/afmelden/" + mail_about("digest", "daily"), {}).status, 200);
    EXPECT_EQ(choice(els, "step"), "here");
    EXPECT_EQ(choice(els, "reminder"), "here");
    EXPECT_EQ(choice(els, "mention"), "");
}

TEST_F(MessagesTest, an_unknown_link_and_one_of_what_the_law_demands_stop_nothing) {
    for (const auto& token : {std::string("00000000-0000-4000-8000-000000000000"), std::string("x' or '1'='1"),
                              mail_about("decision"), mail_about("test")})
        EXPECT_EQ(post_as_browser(0, "/afmelden/" + token, {}).status, 404) << token;
    EXPECT_EQ(owner.value("select count(*) from message_choice"), "0");
}

}  // namespace
}  // namespace bolwerk::web
