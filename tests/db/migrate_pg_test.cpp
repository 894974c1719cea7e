#include <gmock/gmock.h>

#include "tests/db/fresh_database.hpp"

namespace bolwerk::db {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

class Migrating : public testing::Test {
protected:
    std::string refusal_of(const std::vector<EmbeddedSql>& files) {
        try {
            migrate(address.owner, files, {});
        } catch (const MigrationRefused& refused) {
            return refused.what();
        }
        return {};
    }

    std::string tables() {
        return ScriptConnection(address.owner)
            .value(
                "select string_agg(tablename, ' ' order by tablename) from pg_tables where schemaname = 'public' and "
                "tablename not like 'schema%'");
    }

    Address address = TestCluster::instance().empty();
    EmbeddedSql first{"migrations/0001_create_plan.sql", "create table plan (id int)"};
    EmbeddedSql second{"migrations/0002_create_park.sql", "create table park (id int)"};
};

TEST_F(Migrating, runs_what_is_missing_and_then_nothing) {
    migrate(address.owner, std::vector{first}, {});
    std::vector<std::string> told;
    migrate(address.owner, std::vector{first, second}, [&](const std::string& step) { told.push_back(step); });
    EXPECT_THAT(told, testing::Contains("migration 0002_create_park"));
    EXPECT_EQ(tables(), "park plan");
    told.clear();
    migrate(address.owner, std::vector{first, second}, [&](const std::string& step) { told.push_back(step); });
    EXPECT_THAT(told, IsEmpty());
}

TEST_F(Migrating, refuses_an_old_migration_that_was_changed) {
    migrate(address.owner, std::vector{first}, {});
    EXPECT_THAT(refusal_of({{first.path, "create table plan (id bigint)"}}), HasSubstr("its text has changed"));
}

TEST_F(Migrating, refuses_a_database_of_a_newer_build_and_leaves_it_alone) {
    migrate(address.owner, std::vector{first, second}, {});
    EXPECT_THAT(refusal_of({first}), HasSubstr("it is newer: it has \"0002_create_park\""));
    EXPECT_EQ(tables(), "park plan");
}

TEST_F(Migrating, refuses_numbers_with_a_gap) {
    EXPECT_THAT(refusal_of({first, {"migrations/0003_create_park.sql", ""}}), HasSubstr("without gaps"));
}

TEST_F(Migrating, a_migration_that_fails_leaves_nothing_behind) {
    EXPECT_THAT(refusal_of({first, {second.path, "create table park (id int); select 1/0"}}),
                HasSubstr("0002_create_park"));
    EXPECT_EQ(tables(), "plan");
}

TEST_F(Migrating, policies_that_are_no_longer_in_the_files_do_not_hold) {
    const EmbeddedSql wide{"policies/1_plan.sql", "create policy \"everybody\" on plan using (true);"};
    const EmbeddedSql narrow{"policies/1_plan.sql", "create policy \"nobody\" on plan using (false);"};
    migrate(address.owner, std::vector{first, wide}, {});
    migrate(address.owner, std::vector{first, narrow}, {});
    EXPECT_EQ(ScriptConnection(address.owner).value("select string_agg(policyname, ' ') from pg_policies"), "nobody");
}

TEST_F(Migrating, a_server_that_does_not_own_the_database_says_when_it_is_not_ready) {
    EXPECT_THROW(expect_migrated(address.application), MigrationRefused);
    migrate(address.owner);
    EXPECT_NO_THROW(expect_migrated(address.application));
}

TEST_F(Migrating, every_table_has_row_level_security) {
    migrate(address.owner);
    EXPECT_EQ(ScriptConnection(address.owner)
                  .value("select string_agg(relname, ' ') from pg_class where relnamespace = 'public'::regnamespace "
                         "and relkind = 'r' "
                         "and not relrowsecurity and relname not like 'schema%'"),
              "");
}

}  // namespace
}  // namespace bolwerk::db
