#include <gmock/gmock.h>

#include "tests/web/pages/signed_in.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;

class PeopleTest : public SignedInPages {
protected:
    /// Whose administrator manages the whole programme.
    PeopleTest() { owner.run("update organisation set administers = 'all' where name = 'Gemeente Apeldoorn'"); }

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
    for (const auto& query : {"admin/overview", "admin/choices", "admin/incidents", "admin/substitutions",
                              "holiday/list", "holiday/requests", "rate/list"})
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

/// In one click the only coordinator of a municipality was gone, with the work that waited.
TEST_F(PeopleTest, an_administrator_sees_before_a_role_stops_who_is_left_in_it_and_what_work_waits) {
    const auto stop_of = [&](std::int64_t who) { return "/beheer/rollen/" + holding_of(who) + "/stop"; };
    ASSERT_EQ(post(els, "/zaken/nieuw",
                   {{"soort", "project_plan"},
                    {"plaats", "1"},
                    {"title", "Plan voor het proefterrein"},
                    {"goal", "Een terrein waar men elkaar kent."}})
                  .status,
              201);
    const auto asked = post_as_browser(admin, stop_of(els), {});
    EXPECT_EQ(asked.status, 200);
    EXPECT_THAT(asked.body, testing::AllOf(HasSubstr("Jan Smit"), HasSubstr("Er wacht 1 taak op deze rol")));
    EXPECT_EQ(owner.value("select count(*) from role_holding where stopped_at is not null"), "0") << "asked first";
    EXPECT_THAT(post_as_browser(admin, stop_of(fatma), {}).body,
                testing::AllOf(HasSubstr("Hierna heeft niemand"), HasSubstr("Er wacht niets op deze rol")));
    EXPECT_EQ(post_as_browser(els, stop_of(jan), {}).status, 404);
    EXPECT_EQ(post_as_browser(admin, stop_of(els), {{"stap", "bevestig"}}).status, 303);
    EXPECT_EQ(owner.value("select count(*) from role_holding where stopped_at is not null"), "1");
}

/// An administrator of Epe alone, beside the one who manages the whole programme.
class AdministratorOfEpe : public PeopleTest {
protected:
    std::int64_t sam = person("Sam Kok", "functional_admin", epe, -1);

    std::int64_t roles_of(std::int64_t who) {
        return std::stoll(owner.value("select count(*) from role_holding where person_id = $1 and until_day is null",
                                      {std::to_string(who)}));
    }
    Fields role(const char* id, std::int64_t at) {
        return {{"rol", id}, {"voor", std::to_string(at)}, {"van", "2031-01-01"}};
    }
};

TEST_F(AdministratorOfEpe, finds_the_people_of_the_own_organisation_and_those_without_a_role) {
    const auto nobody =
        owner.value("insert into person (name, email) values ('Nora Nieuw', 'nora@proef.test') returning id");
    std::vector<std::string> names;
    const auto page = values(sam, "/beheer/mensen");
    for (const auto& one : page.at("people")) names.push_back(one.at("person_name"));
    EXPECT_THAT(names, testing::ElementsAre("Fatma Kaya", "Nora Nieuw", "Sam Kok"));
    EXPECT_EQ(get(sam, at(fatma)).status, 200);
    EXPECT_EQ(get(sam, at(els)).status, 404);
    EXPECT_EQ(post(sam, at(std::stoll(nobody)) + "/rollen", role("business_liaison", epe)).status, 200);
}

TEST_F(AdministratorOfEpe, gives_and_stops_roles_of_the_own_organisation_alone) {
    EXPECT_EQ(post(sam, at(fatma) + "/rollen", role("business_liaison", apeldoorn)).status, 422);
    EXPECT_EQ(post(sam, at(els) + "/rollen", role("business_liaison", epe)).status, 404);
    EXPECT_EQ(post(sam, "/beheer/rollen/" + holding_of(els) + "/stop", {}).status, 404);
    EXPECT_EQ(roles_of(els), 1);
    EXPECT_EQ(post(sam, at(fatma) + "/rollen", role("business_liaison", epe)).status, 200);
    EXPECT_EQ(post(sam, "/beheer/rollen/" + holding_of(fatma) + "/stop", {}).status, 200);
    EXPECT_EQ(roles_of(fatma), 1);
}

TEST_F(AdministratorOfEpe, reads_in_the_log_what_concerns_the_own_organisation_alone) {
    const auto log = [&](std::int64_t who) { return values(who, "/beheer/logboek").at("changes").dump(); };
    ASSERT_EQ(post(admin, "/beheer/rollen/" + holding_of(els) + "/stop", {}).status, 200);
    ASSERT_EQ(post(admin, at(fatma) + "/rollen", role("business_liaison", epe)).status, 200);
    EXPECT_THAT(log(admin), testing::AllOf(HasSubstr("stopte een rol van Els Wolters"),
                                           HasSubstr("gaf een rol aan Fatma Kaya"), HasSubstr("1 januari 2031")));
    EXPECT_THAT(log(sam),
                testing::AllOf(testing::Not(HasSubstr("Els Wolters")), HasSubstr("gaf een rol aan Fatma Kaya")));
    owner.rows("insert into audit_entry (person_id, what, subject) values ($1, 'holiday_added', '2027-11-30')",
               {std::to_string(admin)});
    EXPECT_THAT(log(sam), HasSubstr("bevestigde een nieuwe vrije dag: 30 november 2027"));
}

TEST_F(AdministratorOfEpe, leaves_an_account_alone_that_another_organisation_has_too) {
    hold(fatma, "business_liaison", apeldoorn, 1);
    const auto page = values(sam, at(fatma));
    EXPECT_FALSE(page.at("has_account_form") || page.at("has_account_actions") || page.at("has_screening_form"));
    EXPECT_EQ(post(sam, at(fatma), {{"naam", "Iemand"}, {"email", "iemand@voorbeeld.test"}}).status, 403);
    EXPECT_EQ(post(sam, at(fatma) + "/toegang", {{"doe", "blokkeer"}}).status, 403);
    EXPECT_EQ(owner.value("select name from person where id = $1 and active", {std::to_string(fatma)}), "Fatma Kaya");
    EXPECT_EQ(post(admin, at(fatma) + "/toegang", {{"doe", "blokkeer"}}).status, 200);
}

TEST_F(AdministratorOfEpe, arranges_no_substitute_for_somebody_elsewhere) {
    const Fields absence{
        {"wie", std::to_string(els)}, {"vervanger", std::to_string(jan)}, {"van", "2031-01-01"}, {"tot", "2031-01-09"}};
    EXPECT_NE(post(sam, "/beheer/vervangingen", absence).status, 200);
    EXPECT_EQ(owner.value("select count(*) from substitution"), "0");
    EXPECT_EQ(post(admin, "/beheer/vervangingen", absence).status, 200);
    EXPECT_TRUE(values(sam, "/beheer/vervangingen").at("substitutions").empty());
}

// What the pages refuse, the database refuses too.
TEST_F(AdministratorOfEpe, cannot_do_it_past_the_pages_either) {
    const auto tries = [&](const std::string& statement) { return seen_by(sam, statement); };
    EXPECT_EQ(tries("with done as (update role_holding set until_day = today() where person_id = " +
                    std::to_string(els) + " returning 1) select count(*) from done"),
              "0");
    EXPECT_EQ(tries("with done as (update person set name = 'X' where id = " + std::to_string(els) +
                    " returning 1) select count(*) from done"),
              "0");
    EXPECT_ANY_THROW(
        tries("with done as (insert into role_holding (person_id, role, organisation_id, ceiling, from_day) values (" +
              std::to_string(fatma) + ", 'business_liaison', " + std::to_string(apeldoorn) +
              ", 1, today()) returning 1) select count(*) from done"));
    EXPECT_ANY_THROW(
        tries("with done as (update organisation set administers = 'all' returning 1) select count(*) from done"));
    EXPECT_FALSE(pool.ask("admin/set_active",
                          {{"session", session(sam)}, {"person", els}, {"active", false}, {"lapse_days", 14}}));
}

// A province manages the organisations within its area; another province's are not among them.
TEST_F(AdministratorOfEpe, of_a_province_manages_what_works_within_its_area) {
    const auto ria = person("Ria Verhagen", "functional_admin", gelderland, -1);
    for (const auto who : {els, fatma, bram, mark}) EXPECT_EQ(get(ria, at(who)).status, 200) << who;
    EXPECT_EQ(get(ria, at(koen)).status, 404);
    owner.run("update organisation set administers = 'all' where kind = 'province'");
    EXPECT_EQ(get(ria, at(koen)).status, 200);
}

}  // namespace
}  // namespace bolwerk::web
