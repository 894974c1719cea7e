#include <gmock/gmock.h>

#include "tests/web/pages/signed_in.hpp"
#include "web/sign_in/password.hpp"

namespace bolwerk::web {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Els and Jan work at one computer: each signs in on the page that is there.
class SignIn : public SignedInPages {
protected:
    SignIn() {
        const auto hash = hash_password(password);
        for (const auto who : {els, jan}) {
            owner.rows("update person set password_hash = $2 where id = $1", {std::to_string(who), hash});
            owner.rows("update session set csrf = 'token of ' || person_id where person_id = $1",
                       {std::to_string(who)});
        }
    }

    /// A form of the sign-in page as this browser sends it.
    Response sign_in(const Fields& typed, const std::string& from = "192.0.2.1") {
        auto request = posted("/inloggen", typed);
        request.peer = from;
        request.form.add("csrf", "bezoeker");
        return Application(site())(request);
    }
    Response sign_in_as(const std::string& email, const std::string& secret, const std::string& from = "192.0.2.1") {
        return sign_in({{"gebruiker", email}, {"wachtwoord", secret}}, from);
    }
    Response goes_to(const std::string& wanted) {
        return sign_in({{"gebruiker", mail_of_els}, {"wachtwoord", password}, {"terug", wanted}});
    }

    /// A note in a form of this session, after the session ended and its cookie went with it.
    Response late_note(const std::string& token) {
        auto request = posted("/zaken/PLN-2026-0001/notities", {{"text", secret_text}, {"csrf", token}});
        return Application(site())(request);
    }

    /// What the sign-in page holds after that, filled in by somebody.
    Response resumed_by(const std::string& email, const std::string& token) {
        return sign_in({{"terug", "/zaken/PLN-2026-0001/notities"},
                        {"text", secret_text},
                        {"invoer_van", token},
                        {"gebruiker", email},
                        {"wachtwoord", password}});
    }

    std::string token_of(std::int64_t who) { return "token of " + std::to_string(who); }

    const std::string password = "een lang wachtwoord";
    const std::string secret_text = "Wat Els over het terrein schreef";
    const std::string mail_of_els = "els wolters@voorbeeld.test", mail_of_jan = "jan smit@voorbeeld.test";

    static Request posted(const std::string& path, const Fields& form) {
        Request request{.id = "proef", .method = "POST", .target = path, .path = path};
        request.form = form;
        request.cookies.add("bolwerk_bezoek", "bezoeker");
        request.headers.add("Accept", "text/html");
        return request;
    }
};

TEST_F(SignIn, keeps_what_was_typed_with_whose_it_is) {
    const auto page = late_note(token_of(els));
    EXPECT_EQ(page.status, 401);
    EXPECT_THAT(page.body, HasSubstr("Wat u had ingevuld, is bewaard."));
    EXPECT_THAT(page.body, HasSubstr("name=\"invoer_van\" value=\"" + token_of(els) + "\""));
}

TEST_F(SignIn, keeps_no_password_that_was_typed) {
    auto request = posted("/account/wachtwoord", {{"wachtwoord-nu", "vier paarden op de dijk"},
                                                  {"wachtwoord", "zeven schapen in de wei"},
                                                  {"wachtwoord-nogmaals", "zeven schapen in de wei"},
                                                  {"csrf", token_of(els)}});
    const auto page = Application(site())(request);
    EXPECT_EQ(page.status, 401);
    EXPECT_THAT(page.body, Not(HasSubstr("paarden")));
    EXPECT_THAT(page.body, Not(HasSubstr("schapen")));
}

TEST_F(SignIn, gives_it_back_to_whoever_typed_it_after_the_session_was_closed) {
    owner.run("update session set revoked_at = now()");
    const auto page = resumed_by(mail_of_els, token_of(els));
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body, HasSubstr("Ga verder met uw invoer"));
    EXPECT_THAT(page.body, HasSubstr(secret_text));
    EXPECT_THAT(page.body, Not(HasSubstr("invoer_van")));
}

TEST_F(SignIn, never_gives_it_to_somebody_else_and_says_so) {
    const auto page = resumed_by(mail_of_jan, token_of(els));
    EXPECT_EQ(page.status, 303);
    EXPECT_EQ(page.headers["Location"], "/");
    EXPECT_THAT(page.body, Not(HasSubstr(secret_text)));
    const auto flash = page.headers.all("Set-Cookie");
    ASSERT_EQ(flash.size(), 2u);
    EXPECT_THAT(flash.front(), HasSubstr("bolwerk_flash="));
    EXPECT_THAT(flash.back(), HasSubstr("bolwerk="));
}

TEST_F(SignIn, does_not_keep_what_nobody_can_be_shown_to_have_typed) {
    for (const std::string token : {"", "verzonnen"}) {
        const auto page = late_note(token);
        EXPECT_EQ(page.status, 401);
        EXPECT_THAT(page.body, Not(HasSubstr(secret_text))) << token;
        EXPECT_THAT(page.body, HasSubstr("Daarom is het niet bewaard.")) << token;
        EXPECT_EQ(resumed_by(mail_of_els, token).headers["Location"], "/") << token;
    }
}

TEST_F(SignIn, an_address_that_keeps_failing_does_not_lock_the_account_elsewhere) {
    for (int time = 0; time < 5; ++time) EXPECT_EQ(sign_in_as(mail_of_els, "fout", "198.51.100.7").status, 422) << time;
    EXPECT_EQ(sign_in_as(mail_of_els, password, "198.51.100.7").status, 429);
    EXPECT_EQ(sign_in_as(mail_of_els, password, "192.0.2.1").status, 303);
    EXPECT_EQ(sign_in_as(mail_of_jan, password, "198.51.100.7").status, 303);
}

TEST_F(SignIn, another_way_to_write_the_account_is_the_same_account) {
    for (const auto* email : {"ELS Wolters@voorbeeld.test", " els wolters@voorbeeld.test", "els wolters@VOORBEELD.test",
                              "els wolters@voorbeeld.test ", "Els wolters@voorbeeld.test"})
        EXPECT_EQ(sign_in_as(email, "fout").status, 422) << email;
    EXPECT_EQ(sign_in_as(mail_of_els, password).status, 429);
}

TEST_F(SignIn, an_account_that_fails_from_many_addresses_is_refused_everywhere) {
    for (int source = 0; source < 10; ++source) {
        EXPECT_EQ(sign_in_as(mail_of_els, password, "192.0.2.1").status, 303) << source;
        for (int time = 0; time < 5; ++time) sign_in_as(mail_of_els, "fout", "203.0.113." + std::to_string(source));
    }
    EXPECT_EQ(sign_in_as(mail_of_els, password, "192.0.2.1").status, 429);
}

TEST_F(SignIn, an_address_that_fails_for_many_accounts_is_refused_for_all) {
    for (int account = 0; account < 30; ++account)
        EXPECT_EQ(sign_in_as(std::to_string(account) + "@voorbeeld.test", "fout").status, 422) << account;
    EXPECT_EQ(sign_in_as(mail_of_els, password).status, 429);
}

TEST_F(SignIn, leads_to_a_page_of_our_own_only) {
    EXPECT_EQ(goes_to("/zaken?soort=project_plan").headers["Location"], "/zaken?soort=project_plan");
    for (const std::string elsewhere : {"/zaken\r\nSet-Cookie: a=b", "/\t/evil.example", "//evil.example",
                                        "/\\evil.example", "https://evil.example", "/zaken\x7f", "\n"}) {
        const auto answer = goes_to(elsewhere);
        EXPECT_EQ(answer.status, 303) << elsewhere;
        EXPECT_EQ(answer.headers["Location"], "/") << elsewhere;
    }
}

TEST_F(SignIn, takes_an_address_with_a_space_around_it) {
    EXPECT_EQ(sign_in_as("  " + mail_of_els + "\t", password).status, 303);
}

}  // namespace
}  // namespace bolwerk::web
