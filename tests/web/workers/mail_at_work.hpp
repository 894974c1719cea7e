// A programme whose e-mail goes to the mail server of the tests.
#pragma once

#include "db/mail_queue.hpp"
#include "tests/web/mail/smtp_server.hpp"
#include "tests/web/workers/plan_at_work.hpp"
#include "web/workers/mail_work.hpp"

namespace bolwerk::web {

class MailAtWork : public PlanAtWork {
protected:
    MailAtWork() {
        turn_on(30);
        owner.run("update person set email = replace(email, ' ', '.')");
        later(std::chrono::hours(1));
    }

    void turn_on(int most_an_hour, const std::string& digest_at = half_a_day_from_now()) {
        pool.ask("mail/set_service", {{"server", "proef"},
                                      {"sender", settings.sender},
                                      {"links", settings.links},
                                      {"digest_at", digest_at},
                                      {"most_an_hour", most_an_hour},
                                      {"letters_wait_minutes", 0}});
    }

    /// An hour at which no digest comes in between, whenever the tests run.
    static std::string half_a_day_from_now() {
        return engine::local_clock(std::chrono::time_point_cast<std::chrono::microseconds>(
            std::chrono::system_clock::now() + std::chrono::hours(12)));
    }

    template <class Time>
    void later(Time time) {
        now += time;
    }

    /// A message about the plan, as a step of a case tells it.
    void tell(std::int64_t who, const std::string& kind = "mention", const std::string& text = "Jan noemde u",
              int times = 1) {
        for (int time = 0; time < times; ++time)
            owner.rows("insert into notification (person_id, case_id, kind, text) values ($1, $2, $3, $4)",
                       {std::to_string(who), std::to_string(plan), kind, text});
    }
    void choose(std::int64_t who, const std::string& kind, const std::string& choice) {
        owner.rows("insert into message_choice values ($1, $2, $3)", {std::to_string(who), kind, choice});
    }
    void live_at(std::int64_t who, const std::string& address) {
        owner.rows("update person set email = $2 where id = $1", {std::to_string(who), address});
    }
    /// What can be read of the case from now on is as confidential as this.
    void make_confidential(int level) {
        owner.rows("update case_file set compartment = $1", {std::to_string(level)});
        owner.rows("update case_reader set compartment = $1", {std::to_string(level)});
        if (level == 3)
            owner.run(
                "update role_holding set ceiling = 3 where role = 'municipal_coordinator';"
                "insert into screening select person_id, 'vog', today() - 30, today() + 365 from "
                "role_holding where ceiling = 3 on conflict do nothing");
    }

    /// Until nothing more is taken.
    void drain() {
        while (serve_mail(room) > 0) {
        }
    }
    std::string outcomes() {
        return value(
            "select coalesce(string_agg(coalesce(outcome, case when incident is not null then 'incident' else 'waits' "
            "end), ' ' order by id), '') from mail");
    }

    static std::filesystem::path source(const std::string& path) {
        return std::filesystem::path(BOLWERK_SOURCE_DIR) / path;
    }

    SmtpServer server;
    MailSettings settings{.host = "127.0.0.1",
                          .port = static_cast<std::uint16_t>(server.port()),
                          .security = LineSecurity::none,
                          .sender = "bolwerk@proef.test",
                          .links = "https://bolwerk.proef.test",
                          .patience_seconds = 5};
    Templates templates{source("templates")};
    MailRoom room{pool, templates, settings, [this] { return now; }};
};

}  // namespace bolwerk::web
