// An administrator alone lets nobody read V3: neither with a role, nor by signing in as who reads it (HANDBOOK 4.3).
#include <gmock/gmock.h>

#include "tests/web/pages/account/own_session.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;
using testing::Not;

class SecondAdministrator : public OwnSessionPages {
protected:
    SecondAdministrator() {
        wim = person("Wim Tweede", "functional_admin", gelderland, -1);
        owner.run("update organisation set administers = 'all'");
        owner.run(
            "update person set email = lower(split_part(name, ' ', 1)) || '@voorbeeld.test'"
            " where name in ('Bram Post', 'Els Wolters', 'Wim Tweede')");
    }

    static std::string at(std::int64_t who) { return "/beheer/mensen/" + std::to_string(who); }
    Response give_password(std::int64_t by, std::int64_t to, const std::string& name, const std::string& email) {
        return post(by, at(to), {{"naam", name}, {"email", email}, {"wachtwoord", given}});
    }
    Response password_for_bram() { return give_password(admin, bram, "Bram Post", "bram@voorbeeld.test"); }
    Response role_with_v3(std::int64_t by, std::int64_t to) {
        return post(by, at(to) + "/rollen",
                    {{"rol", "police_contributor"},
                     {"voor", std::to_string(police)},
                     {"van", "2026-01-01"},
                     {"vertrouwelijk", "3"}});
    }
    Response screening(std::int64_t by, std::int64_t of, const std::string& until) {
        return post(by, at(of) + "/screening", {{"soort", "vog"}, {"afgegeven", "2026-06-01"}, {"geldig", until}});
    }
    bool reads_v3(std::int64_t who) {
        return seen_by(who, "select 3 = any (array(select pass % 4 from unnest(passes_held()) pass))") == "t";
    }
    std::string waiting() { return owner.value("select max(id) from access_request where outcome is null"); }
    Response settle(std::int64_t by, const std::string& how, const std::string& id) {
        return post(by, "/beheer/toegang/" + id, {{"doe", how}});
    }
    std::string last_change() {
        return owner.value("select what || ' ' || subject from audit_entry order by id desc limit 1");
    }

    std::int64_t wim = 0;
    const std::string given = "vijf eenden in de sloot";
};

TEST_F(SecondAdministrator, a_password_for_who_reads_v3_works_when_another_administrator_confirms_it) {
    knows(bram, "zeven schapen in de wei");
    EXPECT_THAT(Json::parse(password_for_bram().body).at("text").get<std::string>(),
                HasSubstr("als een andere beheerder het bevestigt"));
    EXPECT_FALSE(signs_in_with(bram, given));
    EXPECT_TRUE(signs_in_with(bram, "zeven schapen in de wei"));
    EXPECT_EQ(get(bram, "/meldingen").status, 200);

    EXPECT_THAT(values(wim, "/beheer").at("access_requests").dump(), HasSubstr("Nieuw wachtwoord voor Bram Post"));
    EXPECT_EQ(settle(wim, "bevestig", waiting()).status, 200);
    EXPECT_TRUE(signs_in_with(bram, given));
    EXPECT_EQ(owner.value("select must_change_password from person where id = $1", {std::to_string(bram)}), "t");
    EXPECT_EQ(get(bram, "/meldingen").status, 401);
    EXPECT_EQ(last_change(), "password_confirmed Bram Post");
    EXPECT_FALSE(values(wim, "/beheer").at("has_access_requests"));
}

TEST_F(SecondAdministrator, who_asked_and_who_it_is_about_do_not_confirm_it) {
    password_for_bram();
    EXPECT_THAT(settle(admin, "bevestig", waiting()).body, HasSubstr("U vroeg dit zelf."));
    EXPECT_THAT(settle(admin, "wijs-af", waiting()).body, HasSubstr("U vroeg dit zelf."));
    EXPECT_THAT(settle(wim, "trek-in", waiting()).body, HasSubstr("Een andere beheerder vroeg dit."));
    hold(bram, "functional_admin", gelderland, -1);
    EXPECT_THAT(settle(bram, "bevestig", waiting()).body, HasSubstr("Dit gaat over uw eigen account."));
    EXPECT_EQ(settle(els, "bevestig", waiting()).status, 404);
    EXPECT_FALSE(owner.value("select coalesce(password_hash, '') from person where id = $1", {std::to_string(bram)})
                     .starts_with("$argon2id$"));
}

TEST_F(SecondAdministrator, the_person_and_the_other_administrators_are_told_at_once) {
    password_for_bram();
    EXPECT_THAT(values(bram, "/meldingen").dump(), HasSubstr("vroeg een nieuw wachtwoord voor u aan"));
    EXPECT_THAT(values(wim, "/meldingen").dump(), HasSubstr("vraagt u een nieuw wachtwoord te bevestigen voor Bram"));
    EXPECT_THAT(values(admin, "/meldingen").dump(), Not(HasSubstr("te bevestigen")));
}

TEST_F(SecondAdministrator, the_privacy_officer_of_the_riec_of_that_area_hears_it_too) {
    const auto riec = organisation("riec", "RIEC Oost-Nederland", {"GM0200"});
    const auto elsewhere = organisation("riec", "RIEC Midden-Nederland", {"GM0995"});
    const auto priya = person("Priya Sharma", "riec_privacy_officer", riec, 3);
    const auto omar = person("Omar Haddad", "riec_privacy_officer", elsewhere, 3);
    password_for_bram();
    role_with_v3(admin, els);
    const auto told = values(priya, "/meldingen").dump();
    EXPECT_THAT(told, HasSubstr("een nieuw wachtwoord aan voor Bram Post"));
    EXPECT_THAT(told, HasSubstr("een rol met inzage in V3 aan voor Els Wolters"));
    EXPECT_THAT(values(omar, "/meldingen").dump(), Not(HasSubstr("aan voor")));
}

TEST_F(SecondAdministrator, an_account_that_was_made_to_confirm_with_confirms_nothing) {
    const auto made =
        Json::parse(post(admin, "/beheer/mensen/nieuw", {{"naam", "Nora Pop"}, {"email", "nora@voorbeeld.test"}}).body);
    const auto nora = std::stoll(made.at("href").get<std::string>().substr(std::string("/beheer/mensen/").size()));
    post(admin, at(nora) + "/rollen",
         {{"rol", "functional_admin"}, {"voor", std::to_string(gelderland)}, {"van", "2020-01-01"}});
    owner.rows(
        "insert into session (token_hash, person_id, csrf, expires_at) values (decode($1, 'hex'), $2, 'x', now() + "
        "interval '1 hour')",
        {session(nora), std::to_string(nora)});
    password_for_bram();
    EXPECT_THAT(settle(nora, "bevestig", waiting()).body, HasSubstr("U bent nog geen 7 dagen beheerder"));
    owner.run("update role_holding set given_at = now() - interval '8 days' where given_at is not null");
    EXPECT_EQ(settle(nora, "bevestig", waiting()).status, 200);
}

TEST_F(SecondAdministrator, an_administrator_with_a_password_of_another_confirms_nothing_for_a_week) {
    give_password(admin, wim, "Wim Tweede", "wim@voorbeeld.test");
    password_for_bram();
    owner.run("update person set must_change_password = false");
    owner.run("update session set revoked_at = null");
    EXPECT_THAT(settle(wim, "bevestig", waiting()).body, HasSubstr("een wachtwoord van een ander"));
}

TEST_F(SecondAdministrator, a_role_that_reads_v3_works_when_it_is_confirmed) {
    EXPECT_EQ(screening(admin, els, "2099-12-31").status, 422) << "no screening counts for a lifetime";
    EXPECT_EQ(screening(admin, els, "2030-12-31").status, 200);
    EXPECT_THAT(Json::parse(role_with_v3(admin, els).body).at("text").get<std::string>(), HasSubstr("leest iemand V3"));
    EXPECT_EQ(seen_by(els, "select holds_role('police_contributor')"), "f");
    EXPECT_EQ(last_change(), "role_asked Els Wolters");
    EXPECT_EQ(settle(wim, "bevestig", waiting()).status, 200);
    EXPECT_EQ(seen_by(els, "select holds_role('police_contributor')"), "t");
    EXPECT_THAT(values(admin, "/beheer/logboek").dump(), HasSubstr("bevestigde een rol met V3 voor Els Wolters"));
    // Whoever is to read V3 from tomorrow on counts already.
    give_password(admin, els, "Els Wolters", "els@voorbeeld.test");
    EXPECT_FALSE(signs_in_with(els, given));
}

TEST_F(SecondAdministrator, a_request_that_is_refused_or_withdrawn_gives_nothing_and_keeps_no_password) {
    password_for_bram();
    EXPECT_EQ(settle(wim, "wijs-af", waiting()).status, 200);
    EXPECT_EQ(last_change(), "password_refused Bram Post");
    password_for_bram();
    EXPECT_EQ(settle(admin, "trek-in", waiting()).status, 200);
    EXPECT_EQ(owner.value("select count(*) from access_request where password_hash is not null"), "0");
    EXPECT_FALSE(signs_in_with(bram, given));
}

TEST_F(SecondAdministrator, asking_again_leaves_one_request) {
    password_for_bram();
    password_for_bram();
    EXPECT_EQ(owner.value("select count(*) from access_request where outcome is null"), "1");
    const auto id = waiting();
    EXPECT_EQ(settle(wim, "bevestig", id).status, 200);
    EXPECT_EQ(settle(wim, "bevestig", id).status, 404);
}

TEST_F(SecondAdministrator, a_role_of_v3_is_confirmed_for_who_is_screened_alone) {
    role_with_v3(admin, els);
    EXPECT_THAT(values(wim, "/beheer").at("access_requests").dump(), HasSubstr("zonder vastgelegde screening"));
    EXPECT_THAT(settle(wim, "bevestig", waiting()).body, HasSubstr("Leg eerst de screening van deze persoon vast"));
    screening(admin, els, "2030-12-31");
    EXPECT_EQ(settle(wim, "bevestig", waiting()).status, 200);
    EXPECT_TRUE(reads_v3(els));
}

TEST_F(SecondAdministrator, nobody_reads_v3_with_a_screening_that_is_over_and_a_new_one_takes_two) {
    EXPECT_TRUE(reads_v3(bram));
    owner.run("update screening set until_day = today() - 1");
    EXPECT_FALSE(reads_v3(bram));
    EXPECT_THAT(values(admin, at(bram)).at("facts").dump(), HasSubstr("Leest daarom nu geen V3."));
    screening(admin, bram, "2030-12-31");
    EXPECT_FALSE(reads_v3(bram));
    EXPECT_EQ(settle(wim, "bevestig", waiting()).status, 200);
    EXPECT_TRUE(reads_v3(bram));
    EXPECT_EQ(last_change(), "screening_confirmed Bram Post");
    EXPECT_THAT(screening(admin, admin, "2030-12-31").body, HasSubstr("U legt uw eigen screening niet vast."));
}

TEST_F(SecondAdministrator, a_stand_in_reads_v3_with_an_own_screening_alone) {
    hold(els, "police_contributor", police, 3);
    owner.rows(
        "insert into substitution (absent_id, substitute_id, roles, from_day, until_day) values ($1, $2, "
        "'{police_contributor}', today(), today())",
        {std::to_string(bram), std::to_string(els)});
    EXPECT_TRUE(reads_v3(els));
    owner.rows("update screening set until_day = today() - 1 where person_id = $1", {std::to_string(els)});
    EXPECT_FALSE(reads_v3(els));
}

TEST_F(SecondAdministrator, another_address_for_who_reads_v3_works_when_another_administrator_confirms_it) {
    const auto address = [&] { return owner.value("select email from person where id = $1", {std::to_string(bram)}); };
    const auto before = address();
    const auto answer = post(admin, at(bram), {{"naam", "Bram Post"}, {"email", "kaper@voorbeeld.test"}});
    EXPECT_THAT(answer.body, HasSubstr("het andere e-mailadres geldt pas"));
    EXPECT_EQ(address(), before);
    EXPECT_THAT(post(admin, at(bram), {{"naam", "Bram Post"}, {"email", "els@voorbeeld.test"}}).body,
                HasSubstr("Er is al iemand met dit e-mailadres."));
    EXPECT_THAT(values(wim, "/beheer").at("access_requests").dump(), HasSubstr("kaper@voorbeeld.test"));
    EXPECT_EQ(settle(wim, "bevestig", waiting()).status, 200);
    EXPECT_EQ(address(), "kaper@voorbeeld.test");
    EXPECT_EQ(post(admin, at(els), {{"naam", "Els Wolters"}, {"email", "els.w@voorbeeld.test"}}).status, 200);
    EXPECT_EQ(owner.value("select email from person where id = $1", {std::to_string(els)}), "els.w@voorbeeld.test");
    EXPECT_ANY_THROW(seen_by(admin, "update person set email = 'x@voorbeeld.test' where id = 1 returning id"));
}

TEST_F(SecondAdministrator, a_blocked_account_that_reads_v3_is_let_in_again_by_two) {
    EXPECT_EQ(post(admin, at(bram) + "/toegang", {{"doe", "blokkeer"}}).status, 200);
    EXPECT_THAT(post(admin, at(bram) + "/toegang", {{"doe", "laat-toe"}}).body, HasSubstr("pas weer toegelaten als"));
    EXPECT_EQ(owner.value("select active from person where id = $1", {std::to_string(bram)}), "f");
    EXPECT_EQ(settle(wim, "bevestig", waiting()).status, 200);
    EXPECT_EQ(owner.value("select active from person where id = $1", {std::to_string(bram)}), "t");
}

TEST_F(SecondAdministrator, a_request_that_nobody_confirms_lapses_on_its_day_and_that_is_told) {
    password_for_bram();
    EXPECT_EQ(owner.value("select lapses_on - today() from access_request"), "14");
    const auto id = waiting();
    owner.run("update access_request set lapses_on = today() - 1");
    EXPECT_EQ(settle(wim, "bevestig", id).status, 404) << "not even before the worker came by";
    EXPECT_FALSE(values(wim, "/beheer").at("has_access_requests"));
    pool.ask("worker/lapse_access", {});
    EXPECT_EQ(owner.value("select outcome || coalesce(password_hash, '') from access_request"), "lapsed");
    EXPECT_THAT(values(admin, "/meldingen").dump(),
                HasSubstr("Niemand bevestigde een nieuw wachtwoord voor Bram Post op tijd"));
    EXPECT_THAT(values(bram, "/meldingen").dump(), HasSubstr("voor u is vervallen"));
}

TEST_F(SecondAdministrator, the_database_lengthens_no_role_of_v3_for_one_administrator) {
    const auto change = [&](const std::string& day) {
        return seen_by(admin, "with c as (update role_holding set until_day = " + day + " where person_id = " +
                                  std::to_string(bram) + " returning 1) select count(*) from c");
    };
    EXPECT_ANY_THROW(change("today() + 900"));
    EXPECT_EQ(change("today() - 1"), "1");
}

TEST_F(SecondAdministrator, the_database_refuses_one_administrator_alone_whoever_asks) {
    db::ScriptConnection application(address.application);
    application.run("begin");
    application.rows("select become($1)", {session(admin)});
    EXPECT_THROW(
        application.run("insert into role_holding (person_id, role, organisation_id, ceiling, from_day) select "
                        "p.id, 'police_contributor', o.id, 3, today() from person p, organisation o where "
                        "p.name = 'Els Wolters' and o.kind = 'police'"),
        db::DatabaseError);
    password_for_bram();
    try {
        owner.run(
            "update access_request set outcome = 'given', settled_by = asked_by, settled_at = now(), "
            "password_hash = null where outcome is null");
        FAIL() << "Expected two administrators";
    } catch (const db::DatabaseError& error) {
        EXPECT_EQ(error.constraint, "access_given_by_two");
    }
}

}  // namespace
}  // namespace bolwerk::web
