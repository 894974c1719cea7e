// Who sends a form: it must come from a page of ours, in a session that is open, and count once.
#include <gmock/gmock.h>

#include "tests/access/browser_fixture.hpp"

namespace bolwerk::access {
namespace {

class Sessions : public AccessPages {
protected:
    Sessions() : secret(write_case(1)) {}

    Question note(const std::string& once_key = {}) const {
        return {.method = "POST",
                .path = "/zaken/" + secret.number + "/notities",
                .form = {{"text", "Overleg gehad"}, {"once_key", once_key}},
                .as_program = true};
    }

    std::string notes() {
        return owner.value("select count(*) from case_event where action = 'note' and person_id is not null");
    }

    Secret secret;
    std::int64_t me = reader("municipal_coordinator", "here").id;
};

TEST_F(Sessions, a_form_with_the_token_of_the_session_is_taken) {
    EXPECT_EQ(ask(me, note()).status, 200);
    EXPECT_EQ(notes(), "1");
}

TEST_F(Sessions, a_form_without_the_token_or_with_another_is_refused_and_changes_nothing) {
    for (const std::string token : {"", "y", "xx", "X"}) {
        auto question = note();
        question.csrf = token;
        EXPECT_EQ(ask(me, question).status, 403) << token;
        question.as_program = false;
        EXPECT_EQ(ask(me, question).status, 403) << token;
    }
    EXPECT_EQ(notes(), "0");
}

TEST_F(Sessions, every_action_wants_the_token) {
    for (const std::string path : {"/acties/write", "/acties/stop", "/acties/note", "/behandelaar", "/notities",
                                   "/advies/1/herinnering", "/bestanden", "/brieven"})
        EXPECT_EQ(ask(me, {.method = "POST", .path = "/zaken/" + secret.number + path, .csrf = ""}).status, 403)
            << path;
    for (const std::string path :
         {"/zaken/nieuw", "/uitloggen", "/meldingen/gelezen", "/mijn-werk/weergaven", "/account/vervanging",
          "/account/wachtwoord", "/account/sessies/stop", "/beheer/mensen/nieuw", "/beheer/feestdagen",
          "/beheer/storingen", "/beheer/vervangingen"})
        EXPECT_EQ(ask(me, {.method = "POST", .path = path, .csrf = ""}).status, 403) << path;
}

TEST_F(Sessions, a_session_that_was_closed_or_ran_out_asks_to_sign_in_and_writes_nothing) {
    for (const auto* end : {"update session set revoked_at = now()",
                            "update session set revoked_at = null, expires_at = now() - interval '1 second'"}) {
        owner.run(end);
        const auto answer = ask(me, note());
        EXPECT_EQ(answer.status, 401);
        EXPECT_FALSE(tells_of(get(me, "/zaken/" + secret.number, true), secret));
        EXPECT_EQ(get(me, "/zaken").status, 401);
        EXPECT_EQ(get(me, "/").status, 303);
    }
    EXPECT_EQ(notes(), "0");
}

TEST_F(Sessions, a_session_that_was_made_up_is_no_session) {
    for (const std::string cookie : {"x", "session of 0", "' or 1=1 --", "session of 999999"}) {
        auto question = note();
        question.cookie = cookie;
        EXPECT_EQ(ask(me, question).status, 401) << cookie;
    }
    auto by_hash = note();
    by_hash.cookie = session(me);  // who can read the table of sessions has no cookie yet
    EXPECT_EQ(ask(me, by_hash).status, 401);
    EXPECT_EQ(notes(), "0");
}

TEST_F(Sessions, an_account_that_was_stopped_is_out_at_once) {
    owner.rows("update person set active = false where id = $1", {std::to_string(me)});
    EXPECT_EQ(ask(me, note()).status, 401);
    EXPECT_EQ(notes(), "0");
}

TEST_F(Sessions, a_form_that_is_sent_twice_counts_once) {
    EXPECT_EQ(ask(me, note("eenmaal")).status, 200);
    EXPECT_EQ(ask(me, note("eenmaal")).status, 200);
    EXPECT_EQ(notes(), "1");
    EXPECT_EQ(ask(me, note("nog een")).status, 200);
    EXPECT_EQ(notes(), "2");
}

TEST_F(Sessions, the_key_of_a_form_of_somebody_else_tells_nothing_about_it) {
    EXPECT_EQ(ask(me, note("van mij")).status, 200);
    const auto stranger = reader("park_manager", "elsewhere").id;
    const auto answer = ask(stranger, note("van mij"));
    EXPECT_EQ(answer.status, 404);
    EXPECT_FALSE(tells_of(answer, secret));
}

}  // namespace
}  // namespace bolwerk::access
