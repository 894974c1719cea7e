// A mail server that is away, refuses, delays, drops the line or keeps silent: nothing lost, nothing double, counted at
// the server and in the store.
#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>
#include <set>
#include <thread>

#include "tests/web/workers/mail_at_work.hpp"

namespace bolwerk::web {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

class MailFaults : public MailAtWork {
protected:
    static std::size_t different(const engine::Json& taken) {
        std::set<std::string> ids;
        for (const auto& mail : taken) ids.insert(mail.at("headers").at("message-id"));
        return ids.size();
    }
    /// An afternoon of a worker that looks every ten minutes.
    void work_on(std::chrono::minutes time) {
        for (const auto end = now + time; now < end; now += 10min) drain();
        drain();
    }
};

TEST_F(MailFaults, an_hour_without_a_mail_server_loses_nothing_and_doubles_nothing) {
    turn_on(1000);
    const auto working = settings.port;
    settings.port = 1;
    tell(els, "mention", "Jan noemde u", 40);
    tell(jan, "decision", "Er is een besluit", 10);
    for (int minute = 0; minute < 60; ++minute, now += 1min) serve_mail(room);
    EXPECT_EQ(value("select count(*) from mail where done_at is null and incident is null and attempts = 0"), "50");
    EXPECT_EQ(value("select failing_since is not null from mail_service"), "t");
    EXPECT_EQ(server.taken().size(), 0U);
    settings.port = working;
    work_on(20min);
    EXPECT_EQ(server.taken().size(), 50U);
    EXPECT_EQ(different(server.taken()), 50U);
    EXPECT_EQ(value("select count(*) from mail where outcome = 'sent'"), "50");
    EXPECT_EQ(value("select failing_since is null from mail_service"), "t");
}

// One mail that could not be written once ended the round: those behind it waited ten minutes, again and again.
TEST_F(MailFaults, a_mail_that_cannot_be_written_is_tried_again_on_its_own_and_becomes_an_incident) {
    const auto bare = std::filesystem::temp_directory_path() / ("bare-templates-" + std::to_string(::getpid()));
    for (const auto* room_of : {"partials", "pages"}) std::filesystem::create_directories(bare / room_of);
    const Templates without_mails{bare};
    std::filesystem::remove_all(bare);
    const MailRoom poor{pool, without_mails, settings, [this] { return now; }};
    tell(els, "mention", "Jan noemde u", 3);
    EXPECT_EQ(serve_mail(poor), 3);
    EXPECT_EQ(value("select string_agg(attempts::text, ' ') from mail"), "1 1 1");
    EXPECT_EQ(outcomes(), "waits waits waits");
    for (int tries = 0; tries < 12; ++tries, now += 2h) serve_mail(poor);
    EXPECT_EQ(outcomes(), "incident incident incident");
    EXPECT_EQ(value("select min(incident) from mail"), "Bolwerk kan deze e-mail niet maken.");
    EXPECT_EQ(server.taken().size(), 0U);
}

TEST_F(MailFaults, a_database_that_restarts_amid_the_mails_loses_none_and_sends_none_twice) {
    turn_on(1000);
    tell(els, "mention", "Jan noemde u", 60);
    std::thread away([this] {
        while (server.count() < 3) std::this_thread::yield();
        auto& cluster = db::TestCluster::instance().cluster();
        cluster.stop();
        cluster.start();
    });
    int broken = 0, idle = 0;
    for (; idle < 3; now += 10min) try {
            idle = serve_mail(room) == 0 ? idle + 1 : 0;
        } catch (const db::DatabaseError&) {
            ++broken;
        }
    away.join();
    db::ScriptConnection store(address.owner);
    EXPECT_EQ(different(server.taken()), server.taken().size()) << "none twice";
    EXPECT_EQ(store.value("select count(*) from mail where outcome = 'sent' or incident is not null"), "60")
        << "none lost";
    EXPECT_GE(server.taken().size(), std::stoull(store.value("select count(*) from mail where outcome = 'sent'")));
    EXPECT_GT(broken, 0) << "the database was not away while a worker needed it";
}

TEST_F(MailFaults, an_address_that_is_refused_is_not_mailed_again_and_a_decision_goes_on_paper) {
    live_at(els, "weigert.els@proef.test");
    tell(els, "decision", "Er is een besluit");
    tell(els);
    drain();
    EXPECT_EQ(value("select reply || ' ' || (select string_agg(because, ' ') from post_item) from undeliverable"),
              "550 5.1.1 undeliverable");
    tell(els, "decision", "Er is nog een besluit");
    tell(els);
    drain();
    EXPECT_EQ(value("select count(*) from post_item"), "2");
    EXPECT_EQ(server.taken().size(), 0U);
    live_at(els, "els@proef.test");
    tell(els);
    drain();
    EXPECT_EQ(server.taken().size(), 1U);
}

TEST_F(MailFaults, a_mailbox_that_is_full_is_tried_again_later) {
    live_at(els, "vol.els@proef.test");
    tell(els);
    drain();
    EXPECT_EQ(outcomes(), "waits");
    work_on(10min);
    EXPECT_EQ(server.taken().size(), 1U);
    EXPECT_EQ(outcomes(), "sent");
}

TEST_F(MailFaults, a_line_that_breaks_amid_or_after_the_message_gives_it_once) {
    live_at(els, "valt-weg.els@proef.test");
    live_at(jan, "na-punt.jan@proef.test");
    live_at(petra, "traag.petra@proef.test");
    tell(els);
    tell(jan);
    tell(petra);
    drain();
    work_on(30min);
    EXPECT_EQ(server.taken().size(), 3U);
    EXPECT_EQ(different(server.taken()), 3U);
    EXPECT_EQ(outcomes(), "sent sent sent");
}

TEST_F(MailFaults, a_server_that_has_it_and_keeps_silent_makes_an_incident_and_no_second_mail) {
    settings.patience_seconds = 1;
    live_at(els, "zwijgt.els@proef.test");
    tell(els);
    drain();
    work_on(3h);
    EXPECT_EQ(server.taken().size(), 1U);
    EXPECT_THAT(value("select incident from mail"), HasSubstr(value("select key from mail")));
}

TEST_F(MailFaults, what_a_worker_offered_before_it_died_is_not_sent_again_by_itself) {
    tell(els);
    const auto taken = db::MailQueue(pool, now).take(10, 60s);
    EXPECT_TRUE(db::MailQueue(pool, now).offer({taken.at(0).at("id"), taken.at(0).at("attempts")}));
    work_on(3h);
    EXPECT_EQ(server.taken().size(), 0U);
    EXPECT_EQ(outcomes(), "incident");
    owner.rows("select set_config('bolwerk.person', $1, false)", {std::to_string(admin)});
    owner.run("update mail set incident = null, offered_at = null, attempts = 0");
    work_on(10min);
    EXPECT_EQ(server.taken().size(), 1U);
}

TEST_F(MailFaults, what_a_worker_took_and_did_not_offer_before_it_died_is_sent_once_by_the_next) {
    tell(els);
    db::MailQueue(pool, now).take(10, 60s);
    drain();
    EXPECT_EQ(server.taken().size(), 0U);
    work_on(20min);
    EXPECT_EQ(server.taken().size(), 1U);
    EXPECT_EQ(outcomes(), "sent");
}

TEST_F(MailFaults, a_message_that_is_refused_for_its_content_is_an_incident_at_once) {
    live_at(els, "spam.els@proef.test");
    tell(els);
    drain();
    EXPECT_EQ(value("select incident from mail"), "De mailserver weigert deze e-mail (554 5.7.1).");
    EXPECT_EQ(value("select count(*) from undeliverable"), "0");
}

TEST_F(MailFaults, two_workers_at_a_time_send_each_mail_once) {
    turn_on(1000);
    tell(els, "mention", "Jan noemde u", 120);
    std::thread other([this] { drain(); });
    drain();
    other.join();
    drain();
    EXPECT_EQ(server.taken().size(), 120U);
    EXPECT_EQ(different(server.taken()), 120U);
    EXPECT_EQ(value("select count(*) from mail where outcome = 'sent'"), "120");
}

}  // namespace
}  // namespace bolwerk::web
