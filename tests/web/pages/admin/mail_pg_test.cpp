// How e-mail goes, for administrators and for nobody else.
#include <gmock/gmock.h>

#include "tests/web/pages/sample_keys.hpp"
#include "tests/web/pages/signed_in.hpp"

namespace bolwerk::web {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class MailPageTest : public SignedInPages {
protected:
    MailPageTest() { owner.run("update organisation set administers = 'all' where name = 'Gemeente Apeldoorn'"); }
    void turn_on() {
        owner.run(
            "update mail_service set on_since = now(), server = 'mail.proef.test:587, STARTTLS', sender = "
            "'b@proef.test'");
    }
};

TEST_F(MailPageTest, without_a_mail_server_it_says_so_and_sends_no_test) {
    EXPECT_THAT(page_of(admin, "/beheer/mail").body, HasSubstr("De e-mail staat uit"));
    EXPECT_EQ(post(admin, "/beheer/mail/test", {}).status, 422);
    EXPECT_EQ(owner.value("select count(*) from mail"), "0");
}

TEST_F(MailPageTest, a_test_goes_to_whoever_asks_for_it) {
    turn_on();
    EXPECT_EQ(post(admin, "/beheer/mail/test", {}).status, 200);
    EXPECT_EQ(owner.value("select kind || ' ' || person_id from mail"), "test " + std::to_string(admin));
}

TEST_F(MailPageTest, a_server_that_fails_is_said_with_since_when) {
    turn_on();
    owner.run("update mail_service set failing_since = now(), problem = 'De mailserver is niet bereikbaar (Timeout).'");
    const auto shown = values(admin, "/beheer/mail");
    EXPECT_THAT(missing_keys(sample_of("admin/mail"), shown), IsEmpty());
    EXPECT_THAT(shown.at("problem").get<std::string>(),
                HasSubstr("niet bereikbaar (Timeout). Dit duurt sinds vandaag"));
}

TEST_F(MailPageTest, an_address_that_refused_is_tried_again_when_an_administrator_says_so) {
    owner.rows("insert into undeliverable select id, lower(email), now(), '550 5.1.1' from person where id = $1",
               {std::to_string(mark)});
    EXPECT_EQ(values(admin, "/beheer/mail").at("refused")[0].at("name"), "Mark Peters");
    EXPECT_THAT(page_of(mark, "/account/meldingen").body, HasSubstr("Onze e-mail komt niet aan"));
    EXPECT_EQ(post(admin, "/beheer/mail/adressen/" + std::to_string(mark), {}).status, 200);
    EXPECT_EQ(owner.value("select count(*) from undeliverable"), "0");
    EXPECT_THAT(page_of(admin, "/beheer/logboek").body, HasSubstr("liet weer e-mail gaan naar"));
}

/// An address, and what its server said of it, are told where that person works and nowhere else.
TEST_F(MailPageTest, an_address_of_another_organisation_is_not_there_for_an_administrator_elsewhere) {
    owner.run("update organisation set administers = null");
    owner.rows("insert into undeliverable select id, lower(email), now(), '550 5.1.1' from person where id = $1",
               {std::to_string(mark)});
    EXPECT_THAT(values(admin, "/beheer/mail").at("refused"), IsEmpty());
    EXPECT_EQ(post(admin, "/beheer/mail/adressen/" + std::to_string(mark), {}).status, 404);
    EXPECT_EQ(seen_by(admin, "select count(*) from undeliverable"), "0");
    EXPECT_EQ(owner.value("select count(*) from undeliverable"), "1");
}

TEST_F(MailPageTest, an_incident_of_a_mail_is_tried_again_or_left_with_a_reason) {
    owner.rows(
        "insert into mail (person_id, kind, incident, attempts, offered_at) values ($1, 'mention', 'Geen antwoord', 3, "
        "now())",
        {std::to_string(els)});
    EXPECT_EQ(values(admin, "/beheer/storingen").at("incidents")[0].at("what"), "E-mail versturen");
    EXPECT_EQ(post(admin, "/beheer/storingen/mail-1", {{"doe", "opnieuw"}}).status, 200);
    EXPECT_EQ(owner.value("select concat_ws(' ', attempts, incident, offered_at) from mail"), "0");
    owner.run("update mail set incident = 'Geen antwoord'");
    EXPECT_EQ(
        post(admin, "/beheer/storingen/mail-1", {{"doe", "laat-zitten"}, {"reden", "De ontvanger is gebeld."}}).status,
        200);
    EXPECT_EQ(owner.value("select outcome from mail"), "left");
}

TEST_F(MailPageTest, mails_that_may_have_arrived_are_decided_on_one_by_one_and_never_all_at_once) {
    owner.rows(
        "insert into mail (person_id, kind, incident, attempts, offered_at) values ($1, 'mention', 'Niet zeker', 1, "
        "now()), "
        "($1, 'mention', 'Geweigerd: 451', 8, null)",
        {std::to_string(els)});
    const auto shown = values(admin, "/beheer/storingen");
    EXPECT_TRUE(shown.at("has_uncertain"));
    EXPECT_THAT(missing_keys(sample_of("admin/outbox"), shown), IsEmpty());
    EXPECT_THAT(post(admin, "/beheer/storingen", {{"doe", "alles-opnieuw"}}).body, HasSubstr("behalve 1 e-mail"));
    EXPECT_EQ(owner.value("select string_agg(concat_ws(' ', attempts, incident), ', ' order by id) from mail"),
              "1 Niet zeker, 0");
    EXPECT_FALSE(values(admin, "/beheer/storingen").at("can_retry_all"));
    EXPECT_EQ(post(admin, "/beheer/storingen/mail-1", {{"doe", "aangekomen"}}).status, 200);
    EXPECT_EQ(owner.value("select outcome || ' ' || (offered_at is not null) from mail where id = 1"), "sent true");
    EXPECT_THAT(page_of(admin, "/beheer/logboek").body, HasSubstr("stelde vast dat het is aangekomen"));
    owner.run("update mail set incident = 'Geweigerd: 451' where id = 2");
    EXPECT_EQ(post(admin, "/beheer/storingen/mail-2", {{"doe", "aangekomen"}}).status, 422)
        << "what the server never had did not arrive";
}

TEST_F(MailPageTest, nobody_else_finds_it) {
    turn_on();
    owner.rows("insert into undeliverable select id, lower(email), now(), '550' from person where id = $1",
               {std::to_string(mark)});
    EXPECT_EQ(get(els, "/beheer/mail").status, 404);
    EXPECT_EQ(post(els, "/beheer/mail/test", {}).status, 404);
    EXPECT_EQ(post(els, "/beheer/mail/adressen/" + std::to_string(mark), {}).status, 404);
    EXPECT_EQ(owner.value("select count(*) from undeliverable"), "1");
}

}  // namespace
}  // namespace bolwerk::web
