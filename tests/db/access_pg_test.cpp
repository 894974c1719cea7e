#include <gmock/gmock.h>

#include "tests/db/sample_case.hpp"

namespace bolwerk::db {
namespace {

using engine::Compartment;
using engine::Json;

class Access : public StoredCases {
protected:
    std::string names_of_readers(const std::string& table = "case_file") {
        std::string names;
        for (const auto& [name, who] : std::map<std::string, std::int64_t>{{"admin", admin},
                                                                           {"bram", bram},
                                                                           {"els", els},
                                                                           {"fatma", fatma},
                                                                           {"jan", jan},
                                                                           {"koen", koen},
                                                                           {"mark", mark},
                                                                           {"petra", petra},
                                                                           {"saskia", saskia}})
            if (seen_by(who, "select count(*) from " + table) != "0") names += (names.empty() ? "" : " ") + name;
        return names;
    }
};

TEST_F(Access, a_programme_case_is_read_by_its_municipality_and_the_partners_of_the_area) {
    written(opening(els, Compartment::programme));
    EXPECT_EQ(names_of_readers(), "bram els jan petra saskia");
}

TEST_F(Access, what_belongs_to_a_subsidy_is_read_in_its_area_by_the_province_alone) {
    auto request = opening(els, Compartment::programme);
    request.after.workflow = "objection";
    written(request);
    EXPECT_EQ(names_of_readers(), "els jan petra");
}

TEST_F(Access, a_municipal_case_is_read_by_its_municipality_only) {
    written(opening(els, Compartment::municipal));
    EXPECT_EQ(names_of_readers(), "els jan");
}

TEST_F(Access, a_party_reads_a_municipal_case_when_its_ceiling_reaches_that_far) {
    auto request = opening(els, Compartment::municipal);
    request.readers = Json::array(
        {{{"organisation", police}, {"because", "party"}}, {{"organisation", management}, {"because", "party"}}});
    written(request);
    EXPECT_EQ(names_of_readers(), "bram els jan");
}

TEST_F(Access, a_private_partner_reads_a_programme_case_only_as_a_party) {
    auto request = opening(els, Compartment::programme);
    request.readers = Json::array({{{"organisation", management}, {"because", "party"}}});
    written(request);
    EXPECT_EQ(names_of_readers(), "bram els jan mark petra saskia");
}

TEST_F(Access, a_riec_case_stays_with_the_partners_who_are_cleared) {
    written(opening(els, Compartment::riec));
    EXPECT_EQ(names_of_readers(), "bram");
}

TEST_F(Access, an_open_case_is_read_by_everybody) {
    written(opening(els, Compartment::open));
    EXPECT_EQ(names_of_readers(), "admin bram els fatma jan koen mark petra saskia");
}

TEST_F(Access, what_hangs_on_a_case_is_seen_by_its_readers_only) {
    auto request = opening(els, Compartment::municipal);
    request.deadlines = Json::array({{{"name", "review"}, {"label", "Voortgang"}, {"last_day", "2026-12-01"}}});
    request.alarms = Json::array({{{"deadline", "review"}, {"kind", "remind"}, {"day", "2026-12-01"}}});
    request.tasks = Json::array({{{"kind", "main"}, {"role", "municipal_coordinator"}, {"label", "Dien in"}}});
    const auto opened = written(request);
    owner.rows(
        "insert into attachment (case_id, name, content_type, size, sha256, bytes, uploaded_by, compartment) "
        "values ($1, 'foto.jpg', 'image/jpeg', 1, '', 'x', $2, 2)",
        {std::to_string(opened.id), std::to_string(els)});
    for (const auto* table : {"case_file", "case_event", "case_reader", "deadline", "alarm", "task", "attachment"})
        EXPECT_EQ(names_of_readers(table), "els jan") << table;
}

TEST_F(Access, a_confidential_file_in_a_programme_case_stays_within_the_parties) {
    const auto opened = written(opening(els, Compartment::programme));
    owner.rows(
        "insert into attachment (case_id, name, content_type, size, sha256, bytes, uploaded_by, compartment) "
        "values ($1, 'foto.jpg', 'image/jpeg', 1, '', 'x', $2, 2)",
        {std::to_string(opened.id), std::to_string(els)});
    EXPECT_EQ(names_of_readers("attachment"), "els jan");
}

TEST_F(Access, whoever_moves_to_another_organisation_loses_access_the_same_day) {
    written(opening(els));
    owner.rows("update role_holding set until_day = today() - 1 where person_id = $1", {std::to_string(jan)});
    EXPECT_EQ(seen_by(jan, "select count(*) from case_file"), "0");
    hold(jan, "municipal_coordinator", lelystad, 2);
    EXPECT_EQ(seen_by(jan, "select count(*) from case_file"), "0");
}

TEST_F(Access, a_substitute_reads_what_the_absent_person_may_and_is_shown_as_acting_for_them) {
    const auto opened = written(opening(els));
    owner.rows(
        "insert into substitution (absent_id, substitute_id, roles, from_day, until_day) "
        "values ($1, $2, '{municipal_coordinator}', today(), today())",
        {std::to_string(els), std::to_string(koen)});
    EXPECT_EQ(seen_by(koen, "select count(*) from case_file"), "1");
    const auto found = store.load({.asker = {.session = session(koen)}, .number = opened.number}).value();
    EXPECT_EQ(found.actor.holdings.back().on_behalf_of_name, "Els Wolters");
    owner.run("update substitution set from_day = today() - 9, until_day = today() - 1");
    EXPECT_EQ(seen_by(koen, "select count(*) from case_file"), "0");
}

TEST_F(Access, a_substitute_without_clearance_does_not_get_riec_cases) {
    written(opening(els, Compartment::riec));
    owner.rows(
        "insert into substitution (absent_id, substitute_id, roles, from_day, until_day) "
        "values ($1, $2, '{police_contributor}', today(), today())",
        {std::to_string(bram), std::to_string(els)});
    EXPECT_EQ(seen_by(els, "select count(*) from case_file"), "0");
}

TEST_F(Access, no_private_partner_is_given_a_ceiling_above_the_programme) {
    EXPECT_THROW(hold(mark, "park_manager", management, 2), DatabaseError);
    EXPECT_THROW(hold(petra, "programme_manager", gelderland, 2), DatabaseError);
}

TEST_F(Access, the_provinces_that_one_serves_follow_the_area_of_the_province_and_the_role_held_there) {
    const auto served = [&](std::int64_t who) { return seen_by(who, "select provinces_served()"); };
    EXPECT_EQ(served(petra), "{Gelderland}");
    EXPECT_EQ(served(els), "{}") << "a municipality is no province";
    owner.rows("delete from organisation_area where organisation_id = $1", {std::to_string(gelderland)});
    EXPECT_EQ(served(petra), "{}");
    EXPECT_EQ(ScriptConnection(address.application).value("select provinces_served()"), "{}");
}

TEST_F(Access, without_a_person_nothing_of_a_case_is_there) {
    written(opening(els, Compartment::open));
    ScriptConnection application(address.application);
    for (const auto* table :
         {"case_file", "case_event", "case_reader", "deadline", "alarm", "task", "notification", "attachment"})
        EXPECT_EQ(application.value(std::string("select count(*) from ") + table), "0") << table;
}

TEST_F(Access, who_acted_in_one_transaction_is_forgotten_in_the_next) {
    written(opening(els));
    ScriptConnection application(address.application);
    application.rows("select become($1)", {session(els)});
    EXPECT_EQ(application.value("select count(*) from case_file"), "0");
    EXPECT_EQ(application.value("select acting_person()"), "");
}

TEST_F(Access, the_application_writes_no_case_and_no_history_by_itself) {
    written(opening(els));
    for (const auto* statement :
         {"update case_file set state = 'x'", "delete from case_file",
          "insert into case_reader values (1, 1, 1, 'party', now())", "update case_event set action = 'x'",
          "delete from case_event", "truncate case_event", "select * from once_key", "select password_hash from person",
          "select payload from outbox", "alter table case_file disable row level security", "set role bolwerk_owner"})
        EXPECT_THROW(seen_by(els, statement), DatabaseError) << statement;
}

TEST_F(Access, registers_are_changed_by_administrators_only) {
    const std::string rate = "insert into statutory_rate values ('interest', '2030-01-01', '2030-12-31', 4, 'Besluit')";
    EXPECT_EQ(seen_by(admin, "with made as (" + rate + " returning 1) select count(*) from made"), "1");
    EXPECT_THROW(seen_by(els, rate), DatabaseError);
    EXPECT_THROW(seen_by(els,
                         "insert into role_holding (person_id, role, organisation_id, ceiling, from_day) values (1, "
                         "'functional_admin', 1, -1, today())"),
                 DatabaseError);
}

/// Atw art. 3: a day of a decree moves terms of every case, so that no administrator changes the calendar alone.
TEST_F(Access, no_administrator_writes_the_calendar_and_whoever_proposed_a_day_does_not_confirm_it) {
    for (const auto* statement :
         {"insert into holiday values ('2030-01-01', 'Nieuwjaarsdag', 'KB')", "delete from holiday",
          "insert into decree_day_request (is_added, day, name, source, asked_by) values (true, today(), 'x', 'KB', 1)",
          "update decree_day_request set outcome = null"})
        EXPECT_THROW(seen_by(admin, statement), DatabaseError) << statement;
    const auto propose =
        "insert into decree_day_request (is_added, day, name, source, asked_by, outcome, settled_by, settled_at)"
        " values (true, '2030-05-31', 'brugdag', 'KB', $1, 'done', $2, now())";
    try {
        owner.rows(propose, {std::to_string(admin), std::to_string(admin)});
        ADD_FAILURE() << "one person changed the calendar";
    } catch (const DatabaseError& error) {
        EXPECT_EQ(error.constraint, "decree_day_changed_by_two");
    }
    owner.rows(propose, {std::to_string(admin), std::to_string(els)});
}

/// Kind and ground of an organisation say who reads what and whose people an administrator manages (HANDBOOK 4.3).
TEST_F(Access, no_administrator_makes_an_organisation_or_gives_one_another_kind_or_more_ground) {
    const auto own = std::to_string(apeldoorn);
    for (const auto& statement : {"insert into organisation_area values (" + own + ", 'GM0995')",
                                  "delete from organisation_area where organisation_id = " + own,
                                  "update organisation_area set municipality = 'GM0995' where organisation_id = " + own,
                                  "update organisation set kind = 'riec' where id = " + own,
                                  std::string("update organisation set active = true"),
                                  std::string("insert into organisation (kind, name) values ('riec', 'RIEC Nieuw')")})
        for (const auto who : {els, petra, admin}) EXPECT_THROW(seen_by(who, statement), DatabaseError) << statement;
}

/// How an organisation presents itself, the account that is paid back to among it, is not another one's to say.
TEST_F(Access, no_administrator_changes_the_letterhead_the_texts_or_the_terms_of_another_organisation) {
    const auto theirs = std::to_string(epe), own = std::to_string(apeldoorn);
    owner.run(
        "insert into house_style (organisation_id, organ, sender, objection_address) select id, 'College', '{}',"
        " '{Postbus 1}' from organisation where kind = 'municipality' and id <> " +
        own);
    owner.run(
        "insert into letter_template (workflow, document, organisation_id, version, decision, title, body, whole, "
        "status)"
        " values ('subsidy', 'proef', " +
        theirs + ", 1, true, 'Proef', 'tekst', 'tekst', 'in_use')");
    owner.run("insert into workflow_setting values ('biz', " + theirs + ", 'term', '1')");
    const auto touched = [&](std::int64_t who, const std::string& statement) {
        return seen_by(who, "with t as (" + statement + " returning 1) select count(*) from t");
    };
    const auto style = [](const std::string& of) {
        return "insert into house_style (organisation_id, organ, sender, objection_address) values (" + of +
               ", 'College', '{}', '{Postbus 1}')";
    };
    const auto text = [](const std::string& of, const std::string& status = "draft") {
        return "insert into letter_template (workflow, document, organisation_id, version, decision, title, body, "
               "whole, status)"
               " values ('subsidy', 'nieuw', " +
               of + ", 1, true, 'Proef', 'tekst', 'tekst', '" + status + "')";
    };
    const auto setting = [](const std::string& of) {
        return "insert into workflow_setting values ('biz', " + of + ", 'nieuw', '1')";
    };
    for (const auto* statement :
         {"update house_style set organ = 'Wij'", "update letter_template set status = 'withdrawn'",
          "update workflow_setting set value = '9'", "delete from workflow_setting"})
        EXPECT_EQ(touched(admin, statement), "0") << statement;
    for (const auto& statement : {style(std::to_string(management)), text(theirs), setting(theirs)})
        EXPECT_THROW(touched(admin, statement), DatabaseError) << statement;
    for (const auto& statement :
         {style(own), text(own), text(own, "in_use"), setting(own), text("null"), setting("null")})
        EXPECT_EQ(touched(admin, statement), "1") << statement;
    EXPECT_THROW(touched(els, text("null")), DatabaseError) << "an administrator alone";
}

/// What all organisations send is put in use, and withdrawn, by two: not past the functions that ask the second one.
TEST_F(Access, one_administrator_takes_no_text_of_all_organisations_out_of_use) {
    owner.run(
        "insert into letter_template (workflow, document, version, decision, title, body, whole, status)"
        " values ('subsidy', 'proef', 1, true, 'Proef', 'tekst', 'tekst', 'in_use'),"
        "        ('subsidy', 'proef', 2, true, 'Proef', 'anders', 'anders', 'draft')");
    const auto touched = [&](const std::string& change) {
        return seen_by(admin,
                       "with t as (update letter_template set " + change + " returning 1) select count(*) from t");
    };
    EXPECT_EQ(touched("title = title"), "1") << "the draft alone";
    EXPECT_THROW(touched("status = 'withdrawn'"), DatabaseError);
    EXPECT_THROW(touched("status = 'in_use'"), DatabaseError);
}

TEST_F(Access, nobody_writes_in_the_register_past_the_province) {
    for (const auto who : {els, fatma, petra, admin})
        EXPECT_THROW(seen_by(who,
                             "with p as (update park set fields = '{\"cameras\": true}' returning name)"
                             " select string_agg(name, ',') from p"),
                     DatabaseError);
}

TEST_F(Access, notifications_and_saved_views_are_ones_own) {
    owner.rows("insert into notification (person_id, text) values ($1, 'voor Jan')", {std::to_string(jan)});
    EXPECT_EQ(names_of_readers("notification"), "jan");
    EXPECT_THROW(seen_by(els, "insert into saved_view (person_id, page, name, parameters) values (" +
                                  std::to_string(jan) + ", 'zaken', 'x', '{}')"),
                 DatabaseError);
}

}  // namespace
}  // namespace bolwerk::db
