// The table, read with plain SQL as the role of the application: row-level security and nothing else.
#include <gmock/gmock.h>

#include <set>

#include "db/case_store.hpp"
#include "tests/access/scene_fixture.hpp"

namespace bolwerk::access {
namespace {

using engine::Json;

class Reading : public AccessScene {
protected:
    /// The cases of which a person sees anything, for each table.
    Json seen_in_tables(std::int64_t who) {
        std::string query = "select jsonb_build_object(";
        for (const std::string table :
             {"case_event", "case_reader", "deadline", "alarm", "task", "attachment", "document"})
            query += "'" + table + "', (select coalesce(jsonb_agg(distinct case_id order by case_id), '[]') from " +
                     table + "),";
        query +=
            "'case_file', (select coalesce(jsonb_agg(id order by id), '[]') from case_file),"
            "'may_read_case', (select coalesce(jsonb_agg(c.id order by c.id), '[]')"
            "  from generate_series(1, 9) c (id) where may_read_case(c.id)))";
        return Json::parse(seen_by(who, query));
    }
};

TEST_F(Reading, every_role_of_the_programme_stands_in_the_table_with_every_kind_it_can_be_held_at) {
    std::set<std::pair<std::string, std::string>> in_table, in_database;
    for (const auto& row : who_reads()) in_table.emplace(row.role, row.kind);
    for (const auto& row : owner.rows("select id, unnest(kinds) from role")) in_database.emplace(row[0], row[1]);
    EXPECT_EQ(in_table, in_database);
}

TEST_F(Reading, each_cell_of_the_table_holds_in_every_table_with_case_content) {
    std::vector<Secret> secrets;
    for (int level = 0; level <= 3; ++level) {
        secrets.push_back(write_case(level));
        put_letter(secrets.back());
    }
    for (const auto& reader : readers) {
        Json expected = Json::array();
        for (const auto& secret : secrets)
            if (reader.may_read(secret.level)) expected.push_back(secret.id);
        const auto tables = seen_in_tables(reader.id);
        for (const auto& [table, seen] : tables.items()) EXPECT_EQ(seen, expected) << reader.name() << " in " << table;
    }
}

TEST_F(Reading, who_looked_at_a_case_is_read_by_whom_the_table_says) {
    std::vector<Secret> secrets;
    for (int level = 0; level <= 3; ++level) {
        secrets.push_back(write_case(level));
        pool.ask("view_log/note", {{"session", session(els)}, {"number", secrets.back().number}});
        pool.ask("view_log/note",
                 {{"session", session(reader("municipal_coordinator", "here").id)}, {"number", secrets.back().number}});
    }
    for (const auto& reader : readers) {
        Json expected = Json::array();
        for (const auto& secret : secrets)
            if (reader.reads_log_of(secret.level)) expected.push_back(secret.id);
        EXPECT_EQ(Json::parse(seen_by(
                      reader.id, "select coalesce(jsonb_agg(distinct case_id order by case_id), '[]') from view_log")),
                  expected)
            << reader.name();
    }
}

TEST_F(Reading, advice_is_asked_of_who_reads_the_case_once_asked) {
    db::CaseStore store(pool);
    for (int level = 1; level <= 3; ++level) {
        const auto secret = write_case(level);
        const auto loaded = store.load({.asker = {.session = session(reader("municipal_coordinator", "here").id)},
                                        .id = secret.id,
                                        .desk = true,
                                        .organisations = true});
        ASSERT_TRUE(loaded);
        for (const auto& one : loaded->facts.at("organisations")) {
            const auto name = one.at("name").get<std::string>();
            const auto reads =
                owner.value("select coalesce(max(ceiling), -1) >= $2 from own_holding_today where organisation_id = $1",
                            {std::to_string(one.at("id").get<std::int64_t>()), std::to_string(level)});
            EXPECT_EQ(one.at("reads").get<bool>(), level < 2 || reads == "t") << name << " of V" << level;
            EXPECT_FALSE(level >= 2 && name.starts_with("park_management") && one.at("reads").get<bool>());
        }
    }
}

TEST_F(Reading, those_who_may_read_a_case_are_told_of_it_and_nobody_else) {
    for (int level = 1; level <= 3; ++level) {
        const auto secret = write_case(level);
        for (const auto& reader : readers) {
            const auto told = owner.value("select count(*) from notification where person_id = $1 and case_id = $2",
                                          {std::to_string(reader.id), std::to_string(secret.id)});
            EXPECT_EQ(told, reader.may_read(level) ? "1" : "0") << reader.name() << " of V" << level;
        }
    }
}

TEST_F(Reading, work_waits_for_those_only_who_may_read_the_case) {
    for (int level = 1; level <= 3; ++level) write_case(level);
    for (const auto& reader : readers) {
        const auto labels = seen_by(
            reader.id,
            "select coalesce(string_agg(distinct compartment::text, '' order by compartment::text), '') from task"
            " where desk = any (desks_held())");
        std::string expected;
        const std::set<std::string> asked_there{"advised", "asked", "beside"};
        const bool asked = asked_there.contains(reader.relation) ||
                           (reader.role == "municipal_coordinator" && reader.relation != "elsewhere");
        for (int level = 1; level <= 3; ++level)
            if (asked && reader.may_read(level)) expected += std::to_string(level);
        EXPECT_EQ(labels, expected) << reader.name();
    }
}

}  // namespace
}  // namespace bolwerk::access
