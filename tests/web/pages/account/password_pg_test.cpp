#include <gmock/gmock.h>

#include "tests/web/pages/account/own_session.hpp"
#include "tests/web/pages/sample_keys.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class OwnPassword : public OwnSessionPages {
protected:
    OwnPassword() { knows(els, old_one); }

    std::string open_sessions(std::int64_t who) {
        return owner.value("select count(*) from session where person_id = $1 and revoked_at is null",
                           {std::to_string(who)});
    }

    const std::string old_one = "vier paarden op de dijk", new_one = "zeven schapen in de wei";
    const InBrowser here = first_of(els);
};

TEST_F(OwnPassword, is_changed_by_who_knows_the_one_that_was) {
    const auto changed = ask(here, "POST", path, change(old_one, new_one));
    EXPECT_EQ(changed.status, 303);
    EXPECT_EQ(changed.headers["Location"], path);
    EXPECT_TRUE(signs_in_with(els, new_one));
    EXPECT_FALSE(signs_in_with(els, old_one));
    EXPECT_EQ(owner.value("select what || ', ' || subject || ', ' || person_id from audit_entry"),
              "own_password_changed, Els Wolters, " + std::to_string(els));
    EXPECT_THAT(values(admin, "/beheer/logboek").dump(), HasSubstr("koos zelf een nieuw wachtwoord"));
}

TEST_F(OwnPassword, ends_every_other_session_and_goes_on_here_under_another_token) {
    const auto elsewhere = another_of(els, "thuis");
    const auto made = given_by(ask(here, "POST", path, change(old_one, new_one)));
    EXPECT_EQ(ask(elsewhere, "GET", "/meldingen").status, 401);
    EXPECT_EQ(ask(here, "GET", "/meldingen").status, 401);
    EXPECT_EQ(ask(made, "GET", "/meldingen").status, 200);
    EXPECT_EQ(ask(made, "POST", "/uitloggen").status, 303);
    EXPECT_EQ(open_sessions(els), "0");
    EXPECT_EQ(open_sessions(jan), "1");
}

TEST_F(OwnPassword, gives_a_program_the_token_of_its_new_session) {
    const auto changed = ask(here, "POST", path, change(old_one, new_one), true);
    EXPECT_EQ(changed.status, 200);
    EXPECT_EQ(changed.headers["X-CSRF-Token"], given_by(changed).csrf);
    EXPECT_EQ(Json::parse(changed.body).at("text"), "Uw wachtwoord is gewijzigd.");
}

TEST_F(OwnPassword, stays_when_the_one_that_was_is_wrong_and_nothing_typed_comes_back) {
    const auto page = ask(here, "POST", path, change("acht koeien in de stal", new_one));
    EXPECT_EQ(page.status, 422);
    EXPECT_THAT(page.body, HasSubstr("Dit is niet uw wachtwoord van nu."));
    EXPECT_THAT(page.body, Not(HasSubstr("acht koeien")));
    EXPECT_THAT(page.body, Not(HasSubstr(new_one)));
    EXPECT_TRUE(signs_in_with(els, old_one));
    EXPECT_EQ(ask(here, "GET", "/meldingen").status, 200);
    EXPECT_EQ(owner.value("select count(*) from audit_entry"), "0");
}

TEST_F(OwnPassword, follows_the_rules_of_every_password_and_says_which) {
    const std::pair<Fields, std::string> refused[]{
        {change(old_one, "kort"), "Gebruik minstens 12 tekens."},
        {change(old_one, "Els.Wolters!!!"), "makkelijk te raden"},
        {change(old_one, " " + new_one), "niet met een spatie"},
        {change(old_one, old_one), "Kies een ander wachtwoord dan u nu hebt."},
        {change(old_one, new_one, "zes schapen in de wei"), "Dit is niet hetzelfde als het nieuwe wachtwoord."}};
    for (const auto& [form, sentence] : refused) {
        const auto answer = ask(here, "POST", path, form, true);
        EXPECT_EQ(answer.status, 422) << sentence;
        EXPECT_THAT(answer.body, HasSubstr(sentence));
    }
    EXPECT_TRUE(signs_in_with(els, old_one));
    EXPECT_EQ(owner.value("select count(*) from sign_in_attempt"), "0");
}

TEST_F(OwnPassword, is_guessed_no_faster_here_than_by_signing_in) {
    for (int time = 0; time < 5; ++time)
        EXPECT_EQ(ask(here, "POST", path, change("gok nummer " + std::to_string(time), new_one)).status, 422);
    const auto page = ask(here, "POST", path, change(old_one, new_one));
    EXPECT_EQ(page.status, 429);
    EXPECT_EQ(page.headers["Retry-After"], "900");
    EXPECT_THAT(page.body, HasSubstr("Wacht een kwartier"));
    EXPECT_EQ(ask(here, "POST", path, change(old_one, new_one), true).status, 429);
    EXPECT_TRUE(signs_in_with(els, old_one));
}

TEST_F(OwnPassword, has_a_page_with_every_key_of_its_sample) {
    EXPECT_THAT(missing_keys(sample_of("account/password"), values(els, path)), IsEmpty());
    EXPECT_THAT(ask(here, "GET", path).body, HasSubstr("autocomplete=\"current-password\""));
}

class OwnSessions : public OwnSessionPages {
protected:
    const std::string list = "/account/sessies";
    const InBrowser here = first_of(els), elsewhere = another_of(els, "thuis");
};

TEST_F(OwnSessions, are_listed_with_the_one_of_this_browser_first) {
    const auto shown = values(els, list);
    EXPECT_THAT(missing_keys(sample_of("account/sessions"), shown), IsEmpty());
    ASSERT_EQ(shown.at("sessions").size(), 2u);
    EXPECT_TRUE(shown.at("sessions")[0].at("is_this"));
    EXPECT_FALSE(shown.at("sessions")[0].at("can_end"));
    EXPECT_TRUE(shown.at("sessions")[1].at("can_end"));
    EXPECT_THAT(ask(here, "GET", list).body, HasSubstr("De sessie waarin u nu werkt"));
    EXPECT_FALSE(values(jan, list).at("has_others"));
}

TEST_F(OwnSessions, are_ended_one_by_one_by_whose_they_are) {
    const auto href = values(els, list).at("sessions")[1].at("end_href").get<std::string>();
    EXPECT_EQ(post(jan, href, {}).status, 404);
    EXPECT_EQ(ask(elsewhere, "POST", href).status, 404) << "one leaves the own session by logging out";
    EXPECT_EQ(post(els, href, {}).status, 200);
    EXPECT_EQ(ask(elsewhere, "GET", list).status, 401);
    EXPECT_EQ(ask(here, "GET", list).status, 200);
    EXPECT_EQ(post(els, href, {}).status, 404);
}

TEST_F(OwnSessions, end_together_but_for_this_one) {
    another_of(els, "telefoon");
    EXPECT_EQ(ask(here, "POST", list + "/stop").status, 303);
    EXPECT_EQ(values(els, list).at("sessions").size(), 1u);
    EXPECT_EQ(ask(elsewhere, "GET", list).status, 401);
    EXPECT_EQ(get(jan, list).status, 200);
    EXPECT_THAT(post(els, list + "/stop", {}).body, HasSubstr("Er staat geen andere sessie van u open."));
}

}  // namespace
}  // namespace bolwerk::web
