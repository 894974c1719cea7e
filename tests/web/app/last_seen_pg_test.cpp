// When a session was last used, as its person reads it: remembered while pages are given, written by nobody who waits.
#include <gmock/gmock.h>

#include "tests/web/pages/account/own_session.hpp"
#include "web/app/last_seen.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

class LastUsed : public OwnSessionPages {
protected:
    LastUsed() {
        owner.run("update session set last_seen = now() - interval '3 days'");
        sessions_seen().take();
    }
    std::string used(std::int64_t who) {
        return owner.value("select (now() - last_seen < interval '1 minute')::text from session where person_id = $1",
                           {std::to_string(who)});
    }
};

TEST_F(LastUsed, a_page_writes_nothing_and_what_was_seen_is_written_together) {
    get(els, "/meldingen");
    get(els, "/zaken");
    get(jan, "/meldingen");
    EXPECT_EQ(used(els), "false") << "no page waits for it";
    const auto seen = sessions_seen().take();
    EXPECT_EQ(seen.size(), 2U) << "once for a session, however often it was used";
    EXPECT_EQ(pool.ask_json("session/seen", {{"seen", seen}}).at("noted"), 2);
    EXPECT_EQ(used(els), "true");
    EXPECT_EQ(used(fatma), "false");
    EXPECT_TRUE(sessions_seen().take().empty());
    EXPECT_EQ(pool.ask_json("session/seen", {{"seen", seen}}).at("noted"), 0) << "nothing newer";
}

TEST_F(LastUsed, a_line_that_a_page_keeps_open_is_no_use) {
    get(els, "/gebeurtenissen");
    EXPECT_TRUE(sessions_seen().take().empty());
}

TEST_F(LastUsed, is_shown_with_each_of_one_s_own_sessions) {
    another_of(els, "elders");
    owner.run("update session set last_seen = '2020-11-20T09:30:00Z' where token_hash <> decode('" + session(els) +
              "', 'hex')");
    const auto sessions = values(els, "/account/sessies").at("sessions");
    EXPECT_EQ(sessions[0].at("used"), "nu");
    EXPECT_THAT(sessions[1].at("used").get<std::string>(),
                testing::AllOf(testing::HasSubstr("2020"), testing::Ne("nu")));
}

TEST_F(LastUsed, a_session_that_has_ended_is_not_noted) {
    another_of(els, "elders");
    ask({"elders"}, "POST", "/uitloggen");
    sessions_seen().take();
    ask({"elders"}, "GET", "/zaken");
    EXPECT_TRUE(sessions_seen().take().empty());
}

}  // namespace
}  // namespace bolwerk::web
