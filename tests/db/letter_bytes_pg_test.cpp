// The bytes of a letter stand apart from its row, and whoever asks about the letter does not read them.
#include <gtest/gtest.h>

#include "tests/db/sample_case.hpp"

namespace bolwerk::db {
namespace {

/// A decision of 300 kB that was made for today.
class LetterBytes : public StoredCases {
protected:
    LetterBytes() {
        of_case = std::to_string(written(opening(els)).id);
        owner.run("set search_path = " + query_set_name() + ", public");
        letter = owner.value(
            "insert into document (case_id, event, name, number, compartment, decision, wanted_at, dated, bytes, "
            "sha256, "
            "made_at) select $1, 1, 'besluit', 'PLN-2026-0001-B1', 1, true, now(), today(), b.all_, sha256(b.all_), "
            "now() "
            "from (select convert_to(string_agg(md5(n::text), ''), 'UTF8') as all_ from generate_series(1, 9600) n) b "
            "returning id",
            {of_case});
    }
    /// How many blocks of bytes were read so far.
    long long read() {
        owner.value("select pg_stat_force_next_flush()");
        owner.value("select pg_stat_clear_snapshot()");
        return std::stoll(owner.value(
            "select toast_blks_read + toast_blks_hit from pg_statio_user_tables where relname = 'document'"));
    }

    std::string of_case, letter;
};

TEST_F(LetterBytes, are_not_read_to_publish_a_letter_nor_to_date_it_for_another_day) {
    const auto before = read();
    EXPECT_EQ(owner.value("select decisions_to_publish($1)", {of_case}), letter);
    EXPECT_EQ(owner.value("select dated_for($1, today(), 1)", {letter}), letter);
    EXPECT_NE(owner.value("select dated_for($1, today() + 1, 1)", {letter}), letter);
    EXPECT_EQ(read(), before);
    owner.value("select sha256(bytes) from document where id = $1", {letter});
    EXPECT_GT(read(), before) << "else this counts nothing";
}

}  // namespace
}  // namespace bolwerk::db
