// Overviews of a day and of a week: at their hour on the clock in Amsterdam, once, whatever happens meanwhile.
#include <gmock/gmock.h>

#include "tests/web/workers/mail_at_work.hpp"

namespace bolwerk::web {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using testing::HasSubstr;
using testing::Not;

class DigestWork : public MailAtWork {
protected:
    DigestWork() { turn_on(30, "07:30"); }

    /// As if they were told at this moment.
    void told_at(engine::Moment at) {
        owner.rows("update digest_line set added_at = $1 where mail_id is null", {engine::iso(at)});
    }
    void add(std::int64_t who, const std::string& kind, const std::string& text, engine::Moment at) {
        tell(who, kind, text);
        told_at(at);
    }
    /// A step on the plan after all that was told; the case comes to that state.
    void does_next(std::int64_t who, const std::string& to) {
        owner.rows(
            "insert into case_event select id, version + 1, 'next', $2::bigint, null, now() + interval '1 minute', "
            "jsonb_build_object('from', state, 'to', $3::text), '', '' from case_file where id = $1::bigint",
            {std::to_string(plan), std::to_string(who), to});
    }
    static engine::Moment on(engine::Date day, std::chrono::minutes clock) { return engine::moment_at(day, clock); }
    engine::Date today = engine::local_date(now) + days{30};
};

TEST_F(DigestWork, what_happened_in_a_day_comes_in_one_mail_the_next_morning) {
    add(els, "step", "Het plan is ingediend", on(today, 9h));
    add(els, "reminder", "Laatste dag 6 december 2026: Besluit", on(today, 15h));
    now = on(today + days{1}, 7h + 29min);
    drain();
    EXPECT_EQ(server.taken().size(), 0U);
    now = on(today + days{1}, 7h + 30min);
    drain();
    drain();
    ASSERT_EQ(server.taken().size(), 1U);
    const auto mail = server.taken().at(0);
    EXPECT_EQ(mail.at("headers").at("subject"), "Uw dagoverzicht van Bolwerk: 2 berichten");
    EXPECT_THAT(mail.at("text").get<std::string>(), HasSubstr("Het plan is ingediend"));
    EXPECT_TRUE(mail.at("headers").contains("list-unsubscribe"));
}

// Whoever signed was told the next morning that a decision waited for the signature.
TEST_F(DigestWork, holds_no_step_that_its_reader_followed_with_the_next_one) {
    add(els, "step", "Er ligt een plan voor u klaar", on(today, 9h));
    add(els, "mention", "Jan noemde u", on(today, 9h));
    does_next(els, "elders");
    now = on(today + days{1}, 8h);
    drain();
    ASSERT_EQ(server.taken().size(), 1U);
    EXPECT_EQ(server.taken().at(0).at("headers").at("subject"), "Jan noemde u (PLN-2026-0001)");
    EXPECT_THAT(server.taken().at(0).at("text").get<std::string>(), Not(HasSubstr("Er ligt een plan")));
}

TEST_F(DigestWork, holds_a_step_after_which_the_case_stayed_where_it_was) {
    add(els, "step", "Er ligt een plan voor u klaar", on(today, 9h));
    does_next(els, value("select state from case_file"));
    now = on(today + days{1}, 8h);
    drain();
    ASSERT_EQ(server.taken().size(), 1U);
    EXPECT_THAT(server.taken().at(0).at("text").get<std::string>(), HasSubstr("Er ligt een plan voor u klaar"));
}

TEST_F(DigestWork, what_is_told_after_the_hour_waits_for_the_next_day) {
    add(els, "step", "Het plan is ingediend", on(today, 7h + 31min));
    now = on(today, 18h);
    drain();
    EXPECT_EQ(server.taken().size(), 0U);
    now = on(today + days{1}, 8h);
    drain();
    EXPECT_EQ(server.taken().size(), 1U);
}

TEST_F(DigestWork, holds_nothing_of_a_kind_that_its_reader_stopped_since) {
    add(els, "step", "Het plan is ingediend", on(today, 9h));
    add(els, "reminder", "Laatste dag 6 december 2026: Besluit", on(today, 15h));
    choose(els, "step", "here");
    now = on(today + days{1}, 8h);
    drain();
    ASSERT_EQ(server.taken().size(), 1U);
    EXPECT_THAT(server.taken().at(0).at("headers").at("subject"), HasSubstr("1 bericht"));
    EXPECT_THAT(server.taken().at(0).at("text").get<std::string>(), Not(HasSubstr("ingediend")));
}

TEST_F(DigestWork, after_days_of_standing_still_one_digest_holds_all_that_waited) {
    add(els, "step", "Het plan is ingediend", on(today, 9h));
    add(els, "step", "Het plan is teruggestuurd", on(today + days{2}, 9h));
    now = on(today + days{5}, 11h);
    drain();
    ASSERT_EQ(server.taken().size(), 1U);
    EXPECT_THAT(server.taken().at(0).at("headers").at("subject"), HasSubstr("2 berichten"));
}

TEST_F(DigestWork, a_week_has_one_digest_on_the_day_that_somebody_chose) {
    choose(els, "step", "weekly");
    owner.rows("insert into mail_habit (person_id, digest_weekday) values ($1, 5)", {std::to_string(els)});
    const auto weekday = std::chrono::weekday(today).iso_encoding();
    const auto friday = today + days{(5 + 7 - weekday) % 7};
    add(els, "step", "Het plan is ingediend", on(friday - days{3}, 9h));
    now = on(friday - days{1}, 23h);
    drain();
    EXPECT_EQ(server.taken().size(), 0U);
    now = on(friday, 7h + 30min);
    drain();
    ASSERT_EQ(server.taken().size(), 1U);
    EXPECT_THAT(server.taken().at(0).at("headers").at("subject"), HasSubstr("Uw weekoverzicht"));
}

TEST_F(DigestWork, the_hour_is_that_of_the_clock_when_summer_time_begins_and_ends) {
    for (const auto day : {engine::date_of(2027, 3, 28), engine::date_of(2027, 10, 31)}) {
        const auto before = server.taken().size();
        add(els, "step", "Het plan is ingediend", on(day - days{1}, 9h));
        now = on(day, 7h + 29min);
        drain();
        EXPECT_EQ(server.taken().size(), before);
        now = on(day, 7h + 30min);
        drain();
        EXPECT_EQ(server.taken().size(), before + 1);
    }
}

TEST_F(DigestWork, several_processes_make_each_digest_once) {
    for (const auto who : {els, jan, petra}) add(who, "step", "Het plan is ingediend", on(today, 9h));
    now = on(today + days{1}, 8h);
    std::thread other([this] { drain(); });
    drain();
    other.join();
    drain();
    EXPECT_EQ(server.taken().size(), 3U);
    EXPECT_EQ(value("select count(*) from mail where kind = 'digest'"), "3");
}

}  // namespace
}  // namespace bolwerk::web
