// What leaves the house by mail, to whom and when.
#include <gmock/gmock.h>

#include <algorithm>

#include "tests/web/workers/mail_at_work.hpp"

namespace bolwerk::web {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;

class MailWork : public MailAtWork {};

TEST_F(MailWork, a_mention_goes_out_at_once_in_text_and_html_with_a_way_to_stop) {
    tell(els);
    EXPECT_EQ(serve_mail(room), 1);
    const auto mail = server.taken().at(0);
    EXPECT_EQ(mail.at("to").at(0), value("select email from person where name = 'Els Wolters'"));
    EXPECT_EQ(mail.at("headers").at("subject"), value("select 'Jan noemde u (' || number || ')' from case_file"));
    EXPECT_THAT(mail.at("headers").at("from").get<std::string>(), Not(HasSubstr("via Bolwerk")));
    for (const auto* part : {"text", "html"}) {
        EXPECT_THAT(mail.at(part).get<std::string>(), HasSubstr("Jan noemde u"));
        EXPECT_THAT(mail.at(part).get<std::string>(), HasSubstr("https://bolwerk.proef.test/zaken/PLN-"));
    }
    EXPECT_EQ(mail.at("headers").at("list-unsubscribe"),
              "<https://bolwerk.proef.test/afmelden/" + value("select unsubscribe from mail") + ">");
    EXPECT_EQ(mail.at("headers").at("message-id"), "<" + value("select key from mail") + "@proef.test>");
}

TEST_F(MailWork, what_the_law_demands_cannot_be_stopped_and_says_so) {
    tell(els, "decision", "Er is een besluit");
    drain();
    const auto mail = server.taken().at(0);
    EXPECT_FALSE(mail.at("headers").contains("list-unsubscribe"));
    EXPECT_THAT(mail.at("text").get<std::string>(), HasSubstr("de wet vraagt"));
    EXPECT_THAT(mail.at("headers").at("from").get<std::string>(), HasSubstr("Provincie Gelderland via Bolwerk"));
}

TEST_F(MailWork, what_comes_back_afterwards_counts_as_refused_and_goes_on_paper) {
    tell(els, "decision", "Er is een besluit");
    drain();
    const auto key = value("select key from mail"),
               address = value("select email from person where name = 'Els Wolters'");
    db::MailQueue queue(pool, now);
    EXPECT_FALSE(queue.bounce(key, "iemand@anders.example", "5.1.1"));
    EXPECT_FALSE(queue.bounce("00000000-0000-4000-8000-000000000000", address, "5.1.1"));
    EXPECT_EQ(outcomes(), "sent");
    EXPECT_TRUE(queue.bounce(key, address, "5.1.1"));
    EXPECT_FALSE(queue.bounce(key, address, "5.1.1"));
    EXPECT_EQ(outcomes(), "refused");
    EXPECT_EQ(value("select because || ', ' || count(*) over () from post_item"), "undeliverable, 1");
    tell(els);
    drain();
    EXPECT_EQ(server.taken().size(), 1U);
}

TEST_F(MailWork, messages_about_one_case_hang_together) {
    tell(els);
    drain();
    tell(els, "mention", "Jan noemde u weer");
    drain();
    const auto all = server.taken();
    EXPECT_EQ(all.at(1).at("headers").at("in-reply-to"), all.at(0).at("headers").at("message-id"));
    EXPECT_EQ(all.at(1).at("headers").at("subject"),
              value("select 'Jan noemde u weer (' || number || ')' from case_file"));
}

/// Awb 2:10 lid 2: by when to act.
TEST_F(MailWork, the_term_that_began_with_a_step_stands_in_the_mail_about_it) {
    now -= 1h;
    propose_intervention();
    now += 1h;
    drain();
    const auto all = server.taken();
    const auto about = std::ranges::find_if(all, [](const engine::Json& mail) {
        return mail.at("headers").at("subject").get<std::string>().starts_with("U bent gevraagd om een interventie");
    });
    ASSERT_NE(about, all.end());
    const auto day = engine::parse_iso_date(value("select last_day from deadline where name = 'answer'")).value();
    EXPECT_THAT(about->at("text").get<std::string>(),
                HasSubstr("Antwoord van de eigenaar: uiterlijk op " + engine::long_date(day) + "."));
}

TEST_F(MailWork, of_a_confidential_case_a_link_goes_out_and_of_v3_not_even_the_number) {
    tell(els);
    make_confidential(2);
    drain();
    tell(els);
    make_confidential(3);
    drain();
    const auto all = server.taken();
    ASSERT_EQ(all.size(), 2U);
    for (const auto& mail : all) {
        const auto raw =
            mail.at("text").get<std::string>() + mail.at("html").get<std::string>() + mail.at("headers").dump();
        EXPECT_THAT(raw, Not(HasSubstr("Jan noemde u")));
        EXPECT_THAT(raw, Not(HasSubstr(value("select title from case_file"))));
    }
    EXPECT_THAT(all.at(0).at("text").get<std::string>(), HasSubstr("/zaken/PLN-"));
    EXPECT_THAT(all.at(1).dump(), Not(HasSubstr("PLN-")));
}

TEST_F(MailWork, whoever_may_not_read_the_case_any_more_or_read_the_message_gets_no_mail) {
    tell(els);
    tell(jan);
    owner.rows("update notification set read_at = now() where person_id = $1", {std::to_string(jan)});
    owner.rows("update role_holding set until_day = today() - 1, from_day = today() - 9 where person_id = $1",
               {std::to_string(els)});
    drain();
    EXPECT_EQ(server.taken().size(), 0U);
    EXPECT_EQ(outcomes(), "unwanted unwanted");
}

TEST_F(MailWork, quiet_hours_hold_up_all_but_what_the_law_demands) {
    const auto evening = engine::moment_at(engine::local_date(now) + std::chrono::days{1}, 22h);
    owner.rows("insert into mail_habit values ($1, '21:00', '07:00')", {std::to_string(els)});
    tell(els);
    tell(els, "decision", "Er is een besluit");
    now = evening;
    drain();
    EXPECT_EQ(server.taken().size(), 1U);
    EXPECT_THAT(server.taken().at(0).at("text").get<std::string>(), HasSubstr("Er is een besluit"));
    now = evening + 8h + 59min;
    drain();
    EXPECT_EQ(server.taken().size(), 1U);
    now = evening + 9h;
    drain();
    EXPECT_EQ(server.taken().size(), 2U);
}

TEST_F(MailWork, more_than_so_many_an_hour_join_the_digest_of_the_day) {
    turn_on(3);
    tell(els, "mention", "Jan noemde u", 5);
    drain();
    EXPECT_EQ(server.taken().size(), 3U);
    EXPECT_EQ(value("select count(*) from digest_line where rhythm = 'daily' and mail_id is null"), "2");
}

TEST_F(MailWork, what_is_switched_off_is_not_told_and_what_is_only_here_is_not_mailed) {
    choose(els, "mention", "off");
    choose(els, "late", "here");
    tell(els, "mention", "Jan noemde u");
    tell(els, "late", "Te laat: Besluit");
    drain();
    EXPECT_EQ(value("select string_agg(text, ' ') from notification where kind in ('mention', 'late')"),
              "Te laat: Besluit");
    EXPECT_EQ(server.taken().size(), 0U);
    EXPECT_THROW(choose(els, "decision", "off"), std::exception);
}

TEST_F(MailWork, whoever_stops_a_kind_gets_no_mail_of_it_any_more_also_of_what_waited_already) {
    tell(els, "mention", "Jan noemde u");
    choose(els, "mention", "here");
    drain();
    EXPECT_EQ(server.taken().size(), 0U);
    EXPECT_EQ(outcomes(), "unwanted");
    EXPECT_EQ(value("select count(*) from notification where read_at is null"), "1") << "in Bolwerk it still stands";
}

TEST_F(MailWork, whoever_chose_the_post_gets_what_the_law_demands_on_paper_and_whoever_did_the_step_hears_of_it) {
    choose(mark, "decision", "post");
    tell(mark, "decision", "Er is een besluit");
    drain();
    EXPECT_EQ(value("select because from post_item"), "wanted");
    ASSERT_EQ(server.taken().size(), 1U);
    EXPECT_EQ(server.taken().at(0).at("to").at(0), value("select email from person where name = 'Els Wolters'"));
    EXPECT_THAT(server.taken().at(0).at("text").get<std::string>(), HasSubstr("Er moet een brief per post"));
}

TEST_F(MailWork, without_a_mail_server_nothing_is_put_in_line) {
    pool.ask("mail/set_service", {{"server", std::nullopt},
                                  {"sender", std::nullopt},
                                  {"links", settings.links},
                                  {"digest_at", "07:30"},
                                  {"most_an_hour", 30},
                                  {"letters_wait_minutes", 0}});
    tell(els);
    EXPECT_EQ(serve_mail(room), 0);
    EXPECT_EQ(value("select (select count(*) from mail) || ' ' || (select count(*) from digest_line)"), "0 0");
}

TEST_F(MailWork, nothing_of_whom_or_what_stands_in_the_log) {
    tell(els);
    live_at(jan, "weigert.jan@proef.test");
    tell(jan);
    std::ostringstream log;
    open_log(LogLevel::debug, &log);
    drain();
    open_log(LogLevel::error, &log_);
    EXPECT_THAT(log.str(), HasSubstr("mail_sent"));
    for (const auto* secret : {"@proef.test", "@voorbeeld.test", "noemde", "Els"})
        EXPECT_THAT(log.str(), Not(HasSubstr(secret)));
}

}  // namespace
}  // namespace bolwerk::web
