// What an organisation destroys: by rule, by two people, gone everywhere, and still proved by the hashes of what
// happened.
#include <gmock/gmock.h>

#include "db/query_set.hpp"
#include "db/verify.hpp"
#include "tests/db/destroyed_records.hpp"

namespace bolwerk::db {
namespace {

using engine::Json;
using testing::HasSubstr;
using testing::IsEmpty;

class Destruction : public DestroyedRecords {};

TEST_F(Destruction, leaves_a_number_hashes_and_nothing_else_and_the_chain_still_proves_itself) {
    released();
    ASSERT_THAT(where_stands("Kwartelnest"), HasSubstr("case_event"));
    const auto list = drawn_by(floor, riec);
    EXPECT_EQ(on_list(list), number);
    approved(list);
    destroyed(list);
    EXPECT_EQ(where_stands("Kwartelnest"), "");
    const std::string of = " where case_id = " + std::to_string(knelpunt);
    for (const auto* table : {"attachment", "case_reader", "deadline", "alarm", "task", "notification", "outbox",
                              "case_follower", "document"})
        EXPECT_EQ(owner.value("select count(*) from " + std::string(table) + of), "0") << table;
    EXPECT_EQ(owner.value("select count(*) from case_event" + of +
                          " and payload = '{}' and payload_hash is not null and person_id is null"),
              owner.value("select count(*) from case_event" + of));
    for (const auto who : {daan, oscar, floor}) EXPECT_FALSE(store.load(by(who, knelpunt))) << who;
    EXPECT_THAT(verify(pool).differences, IsEmpty());
    EXPECT_EQ(owner.value("select name from document where case_id = $1", {std::to_string(list)}),
              "verklaring van vernietiging");
    owner.run("set search_path = " + query_set_name() + ", public");
    EXPECT_EQ(
        owner.value("select letter_destruction(f, null, null, now()) ->> 'approved_by' from case_file f where id = $1",
                    {std::to_string(list)}),
        "Floor de Boer en Mees Vos");
}

TEST_F(Destruction, leaves_who_looked_to_be_found_by_the_privacy_officer_who_watched_over_it) {
    const auto elsewhere = organisation("riec", "RIEC Midden-Nederland", {"GM0995"});
    const auto omar = person("Omar Haddad", "riec_privacy_officer", elsewhere, 3);
    released();
    const auto list = drawn_by(floor, riec);
    approved(list);
    destroyed(list);
    const auto log = [&](std::int64_t who) {
        std::vector<Parameter> all{{"session", session(who)}, {"number", number}, {"most", "51"}};
        for (const auto* other :
             {"before", "taking_out", "kind", "person", "organisation", "park", "from", "until", "purpose"})
            all.emplace_back(other, std::nullopt);
        const auto found = pool.lease()->ask("view_log/list", std::span<const Parameter>(all));
        return found ? Json::parse(*found).at("views") : Json::array();
    };
    const auto seen = log(oscar);
    ASSERT_EQ(seen.size(), 1U);
    EXPECT_EQ(seen[0].at("number"), number);
    EXPECT_EQ(seen[0].at("who"), "Oscar Veen");
    EXPECT_EQ(seen[0].at("what"), "vernietigd") << "of what was seen nothing is left";
    EXPECT_EQ(seen[0].at("readable"), false);
    for (const auto who : {daan, omar, gijs, els}) EXPECT_EQ(log(who).size(), 0U) << who;
}

TEST_F(Destruction, takes_along_what_was_shared_for_it_beside_a_case_that_stays) {
    const auto plan = did({.asker = {.session = session(els)},
                           .opening = engine::Opening{"project_plan", apeldoorn, "GM0200", std::stoll(park), 0}},
                          "open", {{"title", "Plan Proefterrein"}, {"goal", "Een weerbaar terrein voor iedereen."}});
    owner.rows(
        "insert into attachment (case_id, name, content_type, size, sha256, bytes, uploaded_by, compartment,"
        " designation_id) values ($1, 'Kwartelnest beeld.pdf', 'application/pdf', 1, '', 'x', $2, 3, $3)",
        {std::to_string(plan), std::to_string(daan), std::to_string(knelpunt)});
    owner.rows(
        "insert into view_log (person_id, case_id, organisation_id, compartment, what, purpose)"
        " select $2, id, organisation_id, 3, 'Vertrouwelijke bijlage toegevoegd: Kwartelnest beeld.pdf', 'Controle'"
        " from case_file where id = $1",
        {std::to_string(plan), std::to_string(daan)});
    released();
    const auto list = drawn_by(floor, riec);
    EXPECT_EQ(owner.value("select files from destruction_item where list_id = $1", {std::to_string(list)}), "2");
    approved(list);
    destroyed(list);
    EXPECT_EQ(owner.value("select count(*) from attachment"), "0");
    EXPECT_EQ(where_stands("Kwartelnest"), "") << "the name of the file in the log of the plan went, too";
    EXPECT_EQ(owner.value("select workflow from case_file where id = $1", {std::to_string(plan)}), "project_plan");
}

TEST_F(Destruction, is_found_when_somebody_changes_what_stayed_or_destroys_without_a_list) {
    released();
    const auto list = drawn_by(floor, riec);
    approved(list);
    destroyed(list);
    const auto tampered = [&](const std::string& statement) {
        owner.run("begin; alter table case_event disable trigger user; " + statement +
                  "; alter table case_event enable trigger user; commit");
        const auto found = verify(pool).differences;
        return found.empty() ? std::string() : found.front().what;
    };
    EXPECT_THAT(tampered("update case_event set payload_hash = sha256('x') where sequence = 2 and case_id = " +
                         std::to_string(knelpunt)),
                HasSubstr("event 2 was changed"));
    EXPECT_THAT(tampered("update destruction_item set destroyed_at = null"), testing::Not(IsEmpty()));
}

TEST_F(Destruction, is_not_possible_in_any_other_way) {
    released();
    const auto list = drawn_by(floor, riec);
    const auto refused = [&] {
        for (const std::string& statement : {"update case_event set payload = '{}', payload_hash = "
                                             "payload_hash_of(case_id, payload) where case_id = " +
                                                 std::to_string(knelpunt),
                                             "delete from case_event where case_id = " + std::to_string(knelpunt)})
            try {
                owner.run(statement);
                ADD_FAILURE() << statement;
            } catch (const DatabaseError& error) {
                EXPECT_EQ(error.constraint, "case_event_append_only");
            }
    };
    refused();
    approved(list);
    refused();
    destroyed(list);
    refused();
}

TEST_F(Destruction, takes_two_people_in_the_database_too) {
    released();
    const auto list = drawn_by(floor, riec);
    did(by(floor, list), "approve", {{"list_checked", true}});
    EXPECT_THAT(obstacle(tried(by(floor, list), "agree", {{"list_checked", true}})), HasSubstr("Iemand anders"));
    for (const auto& second :
         {std::string("second_by = first_by"), "second_by = " + std::to_string(mees) + ", second_for = first_by"})
        try {
            owner.run("update destruction_approval set " + second);
            ADD_FAILURE() << second;
        } catch (const DatabaseError& error) {
            EXPECT_EQ(error.constraint, "destruction_by_two_people");
        }
}

TEST_F(Destruction, waits_for_a_hold_on_the_case_or_on_its_park) {
    released();
    const auto on_park = hold("F1");
    EXPECT_EQ(on_list(drawn_by(floor, riec)), "");
    EXPECT_THAT(keeping(oscar, number).at("holds").dump(), HasSubstr("bewaarplicht: Er is een verzoek onder de Woo."));
    pool.ask(
        "archive/lift",
        {{"session", session(floor)}, {"hold", std::to_string(on_park)}, {"because", "Het verzoek is afgehandeld."}});
    const auto list = drawn_by(floor, riec);
    EXPECT_EQ(on_list(list), number);
    approved(list);
    hold(number);
    EXPECT_THAT(obstacle(tried(by(mees, list), "destroy", {{"cannot_be_undone", true}})), HasSubstr("bewaarplicht"));
    EXPECT_EQ(owner.value("select workflow from case_file where id = $1", {std::to_string(knelpunt)}), "designation");
}

TEST_F(Destruction, tells_on_the_list_how_many_cases_wait_for_what) {
    released();
    hold(number);
    const auto list = drawn_by(floor, riec);
    const auto shown = owner.value("select number from case_file where id = $1", {std::to_string(list)});
    EXPECT_EQ(on_list(list), "");
    const auto waiting = [&](std::int64_t who) {
        const auto found = pool.ask_json("archive/list", {{"session", session(who)}, {"number", shown}});
        return found.is_null() ? Json() : found.at("waiting");
    };
    EXPECT_EQ(waiting(floor), Json::parse(R"([{"why": "bewaarplicht", "cases": 1}])"));
    EXPECT_TRUE(waiting(gijs).is_null()) << "of another archive";
    owner.run("update legal_hold set lifted_at = now(), lifted_by = set_by, lifted_because = 'Het beroep is voorbij.'");
    EXPECT_EQ(waiting(floor), Json::array());
}

TEST_F(Destruction, concerns_the_archivists_of_the_organisation_alone) {
    released();
    const auto list = drawn_by(floor, riec);
    EXPECT_EQ(seen_by(gijs, "select count(*) from destruction_item"), "0");
    EXPECT_EQ(seen_by(daan, "select count(*) from destruction_item"), "0") << "the analyst is no archivist";
    EXPECT_EQ(seen_by(floor, "select count(*) from destruction_item"), "1");
    EXPECT_EQ(seen_by(floor, "select count(*) from case_file where id = " + std::to_string(knelpunt)), "0")
        << "an archivist sees that a case is there, not what it says";
    EXPECT_FALSE(store.load(by(gijs, list)));
    try {
        pool.ask("archive/hold", {{"session", session(gijs)},
                                  {"organisation", std::to_string(riec)},
                                  {"subject", number},
                                  {"because", "Daar ga ik niet over."},
                                  {"until", std::nullopt}});
        ADD_FAILURE() << "a hold in another archive";
    } catch (const DatabaseError& error) {
        EXPECT_EQ(error.constraint, "archivist_of_the_organisation");
    }
}

TEST_F(Destruction, comes_five_years_after_the_first_processing_whatever_an_archive_would_keep) {
    const auto plan = did({.asker = {.session = session(els)},
                           .opening = engine::Opening{"project_plan", apeldoorn, "GM0200", std::stoll(park), 0}},
                          "open", {{"title", "Plan Proefterrein"}, {"goal", "Een weerbaar terrein voor iedereen."}});
    const auto id = std::to_string(plan), shown = owner.value("select number from case_file where id = $1", {id});
    EXPECT_TRUE(keeping(els, shown).is_null()) << "an open case is no archive";
    owner.rows(
        "update case_file set state = 'embedded', closed = true, opened_at = '2024-02-29T12:00:00Z' where id = $1",
        {id});
    EXPECT_EQ(keeping(els, shown).at("due_on"), nullptr);
    EXPECT_EQ(keeping(els, shown).at("source"), "selectielijst 2020, 3.1.1");
    owner.rows("update case_file set compartment = 3 where id = $1", {id});
    EXPECT_EQ(keeping(els, shown).at("due_on"), "2029-02-28");
    EXPECT_TRUE(keeping(els, shown).at("by_wgs").get<bool>());
}

TEST_F(Destruction, ends_a_case_of_v3_that_is_still_open_five_years_after_the_first_processing) {
    const auto id = std::to_string(knelpunt);
    EXPECT_EQ(on_list(drawn_by(floor, riec)), "") << "it runs, and it is not five years old";
    owner.rows("update case_file set opened_at = '2021-11-23T09:00:00Z' where id = $1", {id});
    const auto list = drawn_by(floor, riec);
    EXPECT_EQ(on_list(list), number);
    EXPECT_EQ(owner.value("select source from destruction_item where list_id = $1", {std::to_string(list)}), "Wgs 1.8");
    approved(list);
    destroyed(list);
    EXPECT_EQ(where_stands("Kwartelnest"), "");
    EXPECT_THAT(verify(pool).differences, IsEmpty());
}

TEST_F(Destruction, counts_the_five_years_from_the_first_version_that_a_case_goes_on_from) {
    const auto plan = did({.asker = {.session = session(els)},
                           .opening = engine::Opening{"project_plan", apeldoorn, "GM0200", std::stoll(park), 0}},
                          "open", {{"title", "Plan Proefterrein"}, {"goal", "Een weerbaar terrein voor iedereen."}});
    const auto id = std::to_string(plan);
    owner.rows("update case_file set compartment = 3 where id = $1", {id});
    EXPECT_EQ(on_list(drawn_by(gijs, apeldoorn)), "");
    owner.rows("insert into case_link (from_id, relation, to_id) values ($1, 'replaces', $2)",
               {id, std::to_string(knelpunt)});
    owner.rows("update case_file set opened_at = '2021-11-23T09:00:00Z' where id = $1", {std::to_string(knelpunt)});
    EXPECT_EQ(on_list(drawn_by(gijs, apeldoorn)), owner.value("select number from case_file where id = $1", {id}));
}

TEST_F(Destruction, knows_a_rule_for_every_end_of_every_workflow) {
    for (const auto& workflow : definitions)
        for (const auto& state : workflow.states)
            if (state.final) {
                EXPECT_NE(owner.value("select count(*) from retention_rule where record = $1 and state in ('', $2)",
                                      {std::string(workflow.id), std::string(state.id)}),
                          "0")
                    << workflow.id << " " << state.id;
            }
}

TEST_F(Destruction, is_carried_out_again_on_a_backup_that_was_put_back) {
    released();
    const auto untouched =
        owner.value("select encode(last_hash, 'hex') from case_file where id = $1", {std::to_string(knelpunt)});
    const Json entry{{"number", number},        {"list", "VNL-2026-0001"},
                     {"record", "designation"}, {"rule", "Handhavingsknelpunt"},
                     {"source", "Wgs 1.8"},     {"closed_on", "2026-11-23"},
                     {"due_on", "2026-11-23"},  {"files", 1},
                     {"last_hash", untouched},  {"destroyed_at", "2026-11-24T09:00:00Z"},
                     {"first_by", floor},       {"first_for", nullptr},
                     {"second_by", mees},       {"second_for", nullptr}};
    auto other = entry;
    other["last_hash"] = std::string(64, '0');
    EXPECT_FALSE(pool.ask_json("archive/destroy_again", {{"entry", other.dump()}}).at("destroyed").get<bool>());
    EXPECT_TRUE(pool.ask_json("archive/destroy_again", {{"entry", entry.dump()}}).at("destroyed").get<bool>());
    EXPECT_EQ(where_stands("Kwartelnest"), "");
    EXPECT_THAT(verify(pool).differences, IsEmpty());
    const auto kept = pool.ask_json("archive/register", {});
    EXPECT_EQ(kept.at(0).at("list"), "VNL-2026-0001");
    EXPECT_EQ(kept.at(0).at("last_hash"), untouched);
}

}  // namespace
}  // namespace bolwerk::db
