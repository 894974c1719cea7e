// An administrator who gave a password cannot go on as that person unseen.
#include <gmock/gmock.h>

#include "tests/web/pages/account/own_session.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;
using testing::Not;

class GivenPassword : public OwnSessionPages {
protected:
    /// Ria gives Els a password, and somebody signs in with it.
    InBrowser sign_in_with_given() {
        const Fields form{{"naam", "Els Wolters"}, {"email", "els@voorbeeld.test"}, {"wachtwoord", given}};
        EXPECT_EQ(post(admin, at(els), form).status, 200);
        return another_of(els, "met het wachtwoord van Ria");
    }
    static std::string at(std::int64_t who) { return "/beheer/mensen/" + std::to_string(who); }

    const std::string given = "vijf eenden in de sloot", own = "zeven schapen in de wei";
};

TEST_F(GivenPassword, leads_every_page_to_the_one_where_it_is_changed) {
    const auto session = sign_in_with_given();
    for (const std::string page : {"/", "/zaken", "/zaken/PLN-2026-0001", "/account/sessies", "/meldingen"}) {
        const auto answer = ask(session, "GET", page);
        EXPECT_EQ(answer.status, 303) << page;
        EXPECT_EQ(answer.headers["Location"], path) << page;
    }
    const auto page = ask(session, "GET", path);
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body, HasSubstr("Kies eerst zelf een wachtwoord"));
    EXPECT_EQ(ask(session, "GET", "/open/terreinen").status, 200);
    EXPECT_EQ(ask(session, "POST", "/uitloggen").headers["Location"], "/inloggen");
}

TEST_F(GivenPassword, tells_a_program_so_and_lets_it_write_nothing) {
    const auto session = sign_in_with_given();
    for (const auto& [method, page] :
         {std::pair{"GET", "/zaken"}, {"GET", "/"}, {"POST", "/account/agenda"}, {"POST", "/mijn-werk/weergaven"}}) {
        const auto answer = ask(session, method, page, {{"naam", "Alles"}}, true);
        EXPECT_EQ(answer.status, 403) << page;
        EXPECT_EQ(answer.headers["Content-Type"], "application/problem+json") << page;
        EXPECT_EQ(Json::parse(answer.body).at("href"), path) << page;
    }
    EXPECT_EQ(owner.value("select (select count(*) from calendar_feed) + (select count(*) from saved_view)"), "0");
}

TEST_F(GivenPassword, is_behind_one_once_one_chose_another) {
    const auto session = sign_in_with_given();
    EXPECT_EQ(ask(session, "POST", path, change(given, given)).status, 422);
    EXPECT_EQ(ask(session, "GET", "/zaken").status, 303);
    const auto changed = ask(session, "POST", path, change(given, own));
    EXPECT_EQ(changed.headers["Location"], "/");
    const auto on = given_by(changed);
    EXPECT_EQ(ask(on, "GET", "/zaken").status, 200);
    EXPECT_THAT(ask(on, "GET", path).body, Not(HasSubstr("Kies eerst zelf")));
}

TEST_F(GivenPassword, is_told_to_the_person_with_who_gave_it_until_it_is_read) {
    const auto on = given_by(ask(sign_in_with_given(), "POST", path, change(given, own)));
    EXPECT_THAT(ask(on, "GET", "/meldingen").body, HasSubstr("Ria Beheer (beheer) gaf u een nieuw wachtwoord."));
    EXPECT_EQ(owner.value("select count(*) from notification where kind = 'account' and read_at is null"), "1");
    EXPECT_EQ(ask(on, "POST", "/meldingen/gelezen", {{"melding", "alle"}}).status, 303);
    EXPECT_EQ(owner.value("select count(*) from notification where read_at is null"), "0");
}

TEST_F(GivenPassword, is_told_by_a_kind_of_message_that_nobody_chooses) {
    EXPECT_THAT(values(els, "/account/meldingen").dump(), Not(HasSubstr("Toegang tot uw account")));
    EXPECT_THAT(values(els, "/meldingen").dump(), HasSubstr("Toegang tot uw account"));
}

TEST_F(GivenPassword, is_in_the_audit_trail_and_is_not_one_s_own) {
    sign_in_with_given();
    EXPECT_EQ(owner.value("select what || ' ' || subject from audit_entry order by id desc limit 1"),
              "password_given Els Wolters");
    EXPECT_THAT(values(admin, "/beheer/logboek").dump(), HasSubstr("te wijzigen bij het inloggen, aan Els Wolters"));
    const Fields self{{"naam", "Ria Beheer"}, {"email", "ria@voorbeeld.test"}, {"wachtwoord", given}};
    EXPECT_THAT(post(admin, at(admin), self).body, HasSubstr("Uw eigen wachtwoord wijzigt u in het menu"));
    EXPECT_EQ(get(admin, "/beheer").status, 200);
    EXPECT_THAT(page_of(admin, at(admin)).body, Not(HasSubstr("name=\"wachtwoord\"")));
    EXPECT_THAT(page_of(admin, at(els)).body, HasSubstr("name=\"wachtwoord\""));
}

}  // namespace
}  // namespace bolwerk::web
