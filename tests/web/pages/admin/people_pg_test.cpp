#include <gmock/gmock.h>

#include "tests/web/pages/signed_in.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;

class PeopleTest : public SignedInPages {
protected:
    std::string at(std::int64_t who) { return "/beheer/mensen/" + std::to_string(who); }
    std::string holding_of(std::int64_t who) {
        return owner.value("select max(id) from role_holding where person_id = $1", {std::to_string(who)});
    }
    std::string last_change() {
        return owner.value("select what || ' ' || subject from audit_entry order by id desc limit 1");
    }
};

TEST_F(PeopleTest, administration_does_not_exist_for_anybody_else) {
    for (const auto& path :
         {"/beheer", "/beheer/mensen", "/beheer/mensen/nieuw", "/beheer/logboek", "/beheer/feestdagen",
          "/beheer/tarieven", "/beheer/storingen", "/beheer/vervangingen", "/beheer/instellingen"}) {
        EXPECT_EQ(get(els, path).status, 404) << path;
        EXPECT_EQ(get(admin, path).status, 200) << path;
    }
    EXPECT_EQ(get(els, at(els)).status, 404);
    EXPECT_EQ(post(els, at(jan), {{"naam", "Iemand"}, {"email", "iemand@voorbeeld.test"}}).status, 404);
}

TEST_F(PeopleTest, every_page_of_administration_renders) {
    for (const auto& path :
         {"/beheer", "/beheer/mensen", "/beheer/mensen/nieuw", "/beheer/logboek", "/beheer/feestdagen",
          "/beheer/tarieven", "/beheer/storingen", "/beheer/vervangingen", "/beheer/instellingen", "/werkwijze",
          "/werkwijze/rekenhulp", "/werkwijze/intervention", "/meldingen", "/account/vervanging"})
        EXPECT_THAT(page_of(admin, path).body, HasSubstr("</html>")) << path;
    EXPECT_THAT(page_of(admin, at(els)).body, HasSubstr("Els Wolters"));
}

TEST_F(PeopleTest, a_query_of_administration_gives_nothing_to_anybody_else_even_without_the_page) {
    for (const auto& query :
         {"admin/overview", "admin/choices", "admin/incidents", "admin/substitutions", "holiday/list", "rate/list"})
        EXPECT_FALSE(pool.ask(query, {{"session", session(els)}})) << query;
    EXPECT_FALSE(pool.ask("admin/set_active",
                          {{"session", session(els)}, {"person", jan}, {"active", false}, {"lapse_days", 14}}));
    EXPECT_FALSE(pool.ask("admin/set_password",
                          {{"session", session(els)}, {"person", jan}, {"password_hash", "x"}, {"lapse_days", 14}}));
    EXPECT_FALSE(pool.ask("admin/close_sessions", {{"session", session(els)}, {"person", jan}}));
    EXPECT_EQ(owner.value("select count(*) from person where not active or password_hash is not null"), "0");
    EXPECT_EQ(seen_by(els, "select count(*) from audit_entry"), "0");
}

TEST_F(PeopleTest, a_changed_name_is_kept_and_noted) {
    EXPECT_EQ(post(admin, at(els), {{"naam", "Els Wolters-Dam"}, {"email", "els@voorbeeld.test"}}).status, 200);
    EXPECT_EQ(values(admin, at(els)).at("person").at("name"), "Els Wolters-Dam");
    EXPECT_EQ(last_change(), "person_changed Els Wolters-Dam");
    const auto changes = values(admin, "/beheer").at("changes");
    EXPECT_EQ(changes[0].at("actor"), "Ria Beheer");
    EXPECT_THAT(changes[0].at("details").dump(), HasSubstr("naam: Els Wolters → Els Wolters-Dam"));
}

TEST_F(PeopleTest, what_was_typed_comes_back_with_an_error_at_its_field) {
    const auto taken = post(admin, at(els), {{"naam", "Els"}, {"email", "Jan Smit@voorbeeld.test"}});
    EXPECT_EQ(taken.status, 422);
    const auto again = post(admin, at(els), {{"naam", "Els"}, {"email", "jan@voorbeeld.test"}, {"wachtwoord", "kort"}});
    EXPECT_THAT(again.body, HasSubstr("Gebruik minstens 12 tekens."));
    owner.run("update person set email = 'jan@voorbeeld.test' where name = 'Jan Smit'");
    const auto double_email =
        post_as_browser(admin, at(els), {{"naam", "Els de Tweede"}, {"email", "JAN@voorbeeld.test"}});
    EXPECT_EQ(double_email.status, 422);
    EXPECT_THAT(double_email.body, HasSubstr("Er is al iemand met dit e-mailadres."));
    EXPECT_THAT(double_email.body, HasSubstr("Els de Tweede"));
}

TEST_F(PeopleTest, a_new_account_gets_a_password_and_a_role) {
    const auto made = Json::parse(
        post(admin, "/beheer/mensen/nieuw",
             {{"naam", "Nora Nieuw"}, {"email", "nora@voorbeeld.test"}, {"wachtwoord", "twaalf tekens lang"}})
            .body);
    const auto href = made.at("href").get<std::string>();
    EXPECT_EQ(post(admin, href + "/rollen",
                   {{"rol", "municipal_coordinator"}, {"voor", std::to_string(epe)}, {"van", "2026-01-01"}})
                  .status,
              200);
    const auto role = values(admin, href).at("roles")[0];
    EXPECT_EQ(role.at("scope_text"), "Gemeente Epe");
    EXPECT_EQ(role.at("ceiling"), "V2");
    EXPECT_THAT(owner.value("select password_hash from person where name = 'Nora Nieuw'"), HasSubstr("$argon2id$"));
}

TEST_F(PeopleTest, a_role_that_does_not_fit_is_refused_with_the_reason) {
    const Fields police_role{{"rol", "police_contributor"}, {"voor", std::to_string(epe)}, {"van", "2026-01-01"}};
    EXPECT_THAT(post(admin, at(els) + "/rollen", police_role).body,
                HasSubstr("Deze rol past niet bij deze soort organisatie."));
    const Fields twice{{"rol", "municipal_coordinator"}, {"voor", std::to_string(apeldoorn)}, {"van", "2026-01-01"}};
    EXPECT_THAT(post(admin, at(els) + "/rollen", twice).body, HasSubstr("heeft deze rol al in deze periode"));
    const Fields too_high{
        {"rol", "park_manager"}, {"voor", std::to_string(management)}, {"van", "2026-01-01"}, {"vertrouwelijk", "3"}};
    EXPECT_THAT(post(admin, at(els) + "/rollen", too_high).body, HasSubstr("niet zo veel vertrouwelijke informatie"));
    const Fields backwards{
        {"rol", "business_liaison"}, {"voor", std::to_string(epe)}, {"van", "2026-02-01"}, {"tot", "2026-01-01"}};
    EXPECT_THAT(post(admin, at(els) + "/rollen", backwards).body, HasSubstr("De laatste dag ligt voor de eerste dag."));
}

TEST_F(PeopleTest, a_stopped_role_gives_nothing_from_that_moment) {
    EXPECT_EQ(post(admin, "/beheer/rollen/" + holding_of(els) + "/stop", {}).status, 200);
    EXPECT_EQ(seen_by(els, "select holds_role('municipal_coordinator')"), "f");
    EXPECT_EQ(last_change(), "role_stopped Els Wolters");
    const auto until = values(admin, at(els)).at("roles").at(0).at("until").get<std::string>();
    const auto day = engine::long_date(engine::parse_iso_date(owner.value("select today()")).value());
    EXPECT_THAT(until, HasSubstr("gestopt op")) << "what was done today was done in the role";
    EXPECT_THAT(day, HasSubstr(until.substr(11, until.find(" om ") - 11)));
    EXPECT_EQ(post(admin, "/beheer/rollen/" + holding_of(els) + "/stop", {}).status, 404);
}

TEST_F(PeopleTest, an_administrator_cannot_lock_himself_out) {
    EXPECT_THAT(post(admin, at(admin) + "/toegang", {{"doe", "blokkeer"}}).body,
                HasSubstr("uw eigen account niet blokkeren"));
    EXPECT_THAT(post(admin, "/beheer/rollen/" + holding_of(admin) + "/stop", {}).body,
                HasSubstr("uw eigen rol als beheerder niet stoppen"));
    EXPECT_EQ(get(admin, "/beheer").status, 200);
}

TEST_F(PeopleTest, an_administrator_gives_himself_no_role) {
    const Fields role{{"rol", "municipal_coordinator"}, {"voor", std::to_string(apeldoorn)}, {"van", "2026-01-01"}};
    EXPECT_THAT(post(admin, at(admin) + "/rollen", role).body, HasSubstr("U kunt uzelf geen rol geven."));
    EXPECT_FALSE(values(admin, at(admin)).at("has_role_form"));
}

TEST_F(PeopleTest, the_last_administrator_stays_whoever_asks_the_database) {
    try {
        owner.run("update role_holding set until_day = today() - 1 where role = 'functional_admin'");
        FAIL() << "Expected the last administrator to stay";
    } catch (const db::DatabaseError& error) {
        EXPECT_EQ(error.constraint, "an_administrator_stays");
    }
    EXPECT_THROW(owner.run("update person set active = false where name = 'Ria Beheer'"), db::DatabaseError);
    EXPECT_NO_THROW(owner.run("update person set active = false where name = 'Els Wolters'"));
}

TEST_F(PeopleTest, a_blocked_account_is_out_at_once_and_its_sessions_are_closed) {
    EXPECT_EQ(post(admin, at(els) + "/toegang", {{"doe", "blokkeer"}}).status, 200);
    EXPECT_EQ(get(els, "/meldingen").status, 401);
    EXPECT_EQ(post(admin, at(els) + "/toegang", {{"doe", "laat-toe"}}).status, 200);
    EXPECT_EQ(get(els, "/meldingen").status, 401);
}

TEST_F(PeopleTest, people_are_found_by_name_role_and_organisation) {
    EXPECT_EQ(values(admin, "/beheer/mensen", {{"q", "wolters"}}).at("people").size(), 1);
    EXPECT_EQ(values(admin, "/beheer/mensen", {{"rol", "municipal_coordinator"}}).at("people").size(), 4);
    EXPECT_EQ(values(admin, "/beheer/mensen", {{"organisatie", std::to_string(apeldoorn)}}).at("people").size(), 3);
    EXPECT_EQ(values(admin, "/beheer/mensen", {{"q", "%"}}).at("people").size(), 0);
}

TEST_F(PeopleTest, the_audit_never_changes) {
    post(admin, at(els), {{"naam", "Els W"}, {"email", "els@voorbeeld.test"}});
    EXPECT_THROW(owner.run("update audit_entry set what = 'niets'"), db::DatabaseError);
    EXPECT_THROW(owner.run("delete from audit_entry"), db::DatabaseError);
}

}  // namespace
}  // namespace bolwerk::web
