// The log of a whole run, in which everybody of the table tries every channel over HTTP and things go wrong besides: it
// holds no title, no text, no number of a case and nobody's name.
#include <gmock/gmock.h>

#include <map>

#include "tests/access/browser_fixture.hpp"
#include "tests/web/server/raw_client.hpp"
#include "web/documents/letter_maker.hpp"
#include "web/log/log.hpp"
#include "web/server/server.hpp"
#include "web/server/text.hpp"
#include "web/workers/alarms_work.hpp"
#include "web/workers/mail_work.hpp"
#include "web/workers/outbox_work.hpp"

namespace bolwerk::access {
namespace {

using engine::Json;
using testing::HasSubstr;

class LogOfARun : public AccessPages {
protected:
    LogOfARun() : server_({.port = 0, .threads = 2}, [this](web::Request& request) { return application()(request); }) {
        web::open_log(web::LogLevel::debug, &log_);
        server_.start();
    }
    ~LogOfARun() override {
        server_.drain(std::chrono::seconds(20));
        web::open_log(web::LogLevel::info);
    }

    /// The status of the answer, asked over a line of its own.
    int over_http(const std::string& method, const std::string& target, std::int64_t who,
                  const std::string& body = "") {
        web::testing::RawClient client(server_.port());
        return client
            .ask(method + " " + target +
                 " HTTP/1.1\r\nHost: bolwerk\r\nConnection: close\r\nAccept: application/json\r\n"
                 "Content-Type: application/x-www-form-urlencoded\r\nCookie: bolwerk=session of " +
                 std::to_string(who) + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body)
            .status;
    }

    /// Everybody tries everything; gives how often each status came back.
    std::map<int, int> everybody_tries_everything(const Secret& secret) {
        std::map<int, int> statuses;
        for (const auto& reader : one_for_each_reach()) {
            for (const auto& channel : where_it_shows())
                if (!channel.address.empty() && channel.address != "/gebeurtenissen")
                    ++statuses[over_http(channel.kind == "action" ? "POST" : "GET",
                                         address_of(channel.address, secret, reader.id), reader.id,
                                         channel.kind == "action" ? "csrf=x" : "")];
            ++statuses[over_http("POST", "/zaken/" + secret.number + "/notities", reader.id,
                                 "csrf=x&text=Gezien+bij+" + web::percent_encoded(secret.title))];
        }
        return statuses;
    }

    /// Lines that the server cannot read, with words of the case wherever there is room for them.
    void say_what_cannot_be_read(const Secret& secret) {
        for (const auto& bytes : {"GET /zaken/" + secret.title + " HTTP/1.1\r\nHost: bolwerk\r\n\r\n",
                                  "GET / HTTP/1.1\r\nHost: bolwerk\r\n" + secret.title + "\r\n\r\n",
                                  "POST /zaken/" + secret.number + "/notities HTTP/1.1\r\nHost: bolwerk\r\n" +
                                      "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 30\r\n\r\n" +
                                      secret.title + std::string(30, ' ')})
            web::testing::RawClient(server_.port()).ask(bytes);
    }

    /// From now on nothing can be noted in the log of views, so no page of V2 or V3 is given.
    void break_the_database() { owner.run("alter table view_log add constraint closed check (false) not valid"); }

    /// Letters, linked cases, alarms and mails about the cases, all of which fail.
    void let_workers_fail(const Secret& secret) {
        owner.rows(
            "insert into outbox (kind, payload, case_id) select kind, jsonb_build_object('id', $1::text, 'relation', "
            "$1::text, 'action', $1::text), $2 from unnest(array['make_document', 'tell_linked', 'unheard_of']) kind",
            {secret.title, std::to_string(secret.id)});
        owner.run("update alarm set day = today() - 1");
        const auto definitions = definitions_at(secret.level);
        const auto letters = web::LetterMaker(
            pool, definitions,
            web::LetterShelf(std::filesystem::path(BOLWERK_SOURCE_DIR) / "templates" / "letters", definitions),
            std::make_shared<web::Renderer>(BOLWERK_SOURCE_DIR),
            [] { return std::make_shared<const engine::term::Calendar>(engine::term::Calendar({}, 2040)); });
        const web::Workshop shop{
            pool, definitions,
            [] { return std::make_shared<const engine::term::Calendar>(engine::term::Calendar({}, 2040)); },
            [] { return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now()); },
            &letters};
        web::serve_outbox(shop);
        web::serve_letter(shop);
        web::serve_alarms(shop);
        const web::Templates templates(std::filesystem::path(BOLWERK_SOURCE_DIR) / "templates");
        const web::MailSettings nobody_there{.host = "127.0.0.1",
                                             .port = 1,
                                             .security = web::LineSecurity::none,
                                             .sender = "b@proef.test",
                                             .patience_seconds = 1};
        web::serve_mail({pool, templates, nobody_there, shop.now});
    }
    void turn_mail_on() {
        owner.run(
            "update mail_service set on_since = now(), server = 'mail.proef.test:587', sender = 'b@proef.test';"
            "insert into message_choice select id, 'step', 'now' from person");
    }

    /// What no line may hold: words of the cases, and names and addresses of everybody.
    std::vector<std::string> unspeakable(const std::vector<Secret>& secrets) {
        std::vector<std::string> words{"Kwartelnest", "Notitie bij", "Gezien",
                                       "session of",  "@proef.test", "calendar-"};
        for (const auto& one : secrets) words.insert(words.end(), {one.number, one.title, "Proefpark"});
        for (const auto& row : owner.rows("select name from person union select email from person"))
            words.push_back(row[0]);
        return words;
    }

    std::string log() {
        server_.drain(std::chrono::seconds(20));
        return log_.str();
    }

private:
    std::ostringstream log_;
    web::Server server_;
};

TEST_F(LogOfARun, holds_what_was_done_where_and_when_and_nothing_of_whom_or_what) {
    turn_mail_on();
    const std::vector<Secret> secrets{write_case(2), write_case(3)};
    for (const auto& secret : secrets) {
        const auto statuses = everybody_tries_everything(secret);
        EXPECT_TRUE(statuses.contains(200)) << "some read the case";
        EXPECT_TRUE(statuses.contains(404)) << "for others it is not there";
        EXPECT_FALSE(statuses.contains(401)) << "everybody is signed in";
        say_what_cannot_be_read(secret);
    }
    break_the_database();
    for (const auto& secret : secrets) {
        EXPECT_EQ(over_http("GET", "/zaken/" + secret.number, reader("municipal_coordinator", "here").id), 500);
        let_workers_fail(secret);
    }
    const auto all = log();
    for (const auto* event : {"request\"", "request_failed", "request_refused", "outbox_failed", "outbox_unknown_kind",
                              "alarm_", "mail_waits"})
        EXPECT_THAT(all, HasSubstr("\"event\":\"" + std::string(event))) << "what this test is about";
    EXPECT_THAT(all, HasSubstr("/zaken/{number}/dossier.pdf"));
    std::istringstream lines(all);
    const auto forbidden = unspeakable(secrets);
    for (std::string line; std::getline(lines, line);) {
        ASSERT_TRUE(Json::accept(line)) << line;
        for (const auto& word : forbidden) ASSERT_EQ(line.find(word), std::string::npos) << word << " in " << line;
    }
}

}  // namespace
}  // namespace bolwerk::access
