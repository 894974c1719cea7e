#include "db/bulk_load.hpp"

#include <gtest/gtest.h>

#include "tests/db/programme.hpp"

namespace bolwerk::db {
namespace {

class Loading : public Programme {
protected:
    /// As where Bolwerk runs: who owns the tables owns the database.
    Loading() {
        ScriptConnection(TestCluster::instance().cluster().conninfo("bolwerk_admin", "postgres"))
            .run("alter database " + owner.value("select current_database()") + " owner to bolwerk_owner");
    }

    std::string number_of(const std::string& what) { return owner.value("select count(*) from " + what); }
    std::string all_there() {
        return owner.value(
            "select (select string_agg(indexdef, ';' order by indexdef) from pg_indexes where schemaname = 'public')"
            " || (select string_agg(conname || pg_get_constraintdef(oid), ';' order by conrelid::regclass::text, "
            "conname)"
            " from pg_constraint where contype = 'f')");
    }
};

TEST_F(Loading, puts_keys_and_indexes_aside_and_brings_all_of_them_back) {
    const auto before = all_there();
    const auto keys = number_of("pg_constraint where contype = 'f' and conrelid = 'task'::regclass");
    BulkLoad load(address.owner);
    EXPECT_EQ(number_of("pg_constraint where contype = 'f' and conrelid = 'task'::regclass"), "0");
    EXPECT_EQ(number_of("pg_indexes where tablename = 'case_reader'"), "1") << "what keeps rows apart stays";
    load.finish();
    EXPECT_EQ(all_there(), before);
    EXPECT_EQ(number_of("pg_constraint where contype = 'f' and conrelid = 'task'::regclass"), keys);
}

TEST_F(Loading, does_not_let_a_row_in_that_breaks_a_key) {
    BulkLoad load(address.owner);
    owner.run("insert into deadline (case_id, name, label, last_day) values (999999, 'x', 'x', '2026-12-01')");
    try {
        load.finish();
        ADD_FAILURE();
    } catch (const DatabaseError& error) {
        EXPECT_NE(std::string(error.what()).find("violates foreign key constraint"), std::string::npos) << error.what();
    }
}

}  // namespace
}  // namespace bolwerk::db
