#include "db/bulk_load.hpp"

#include <gtest/gtest.h>

#include "tests/db/programme.hpp"

namespace bolwerk::db {
namespace {

class Loading : public Programme {
protected:
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
    EXPECT_THROW(load.finish(), DatabaseError);
}

}  // namespace
}  // namespace bolwerk::db
