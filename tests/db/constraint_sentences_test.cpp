#include "db/constraint_sentences.hpp"

#include <gtest/gtest.h>

namespace bolwerk::db {
namespace {

TEST(ConstraintSentences, the_name_is_found_whatever_the_language_and_never_in_the_values) {
    EXPECT_EQ(constraint_in("ERROR:  duplicate key value violates unique constraint \"park_rin_once\"\nDETAIL: x"),
              "park_rin_once");
    EXPECT_EQ(constraint_in("FOUT:  dubbele waarde overtreedt \u00abpark_rin_once\u00bb"), "park_rin_once");
    EXPECT_EQ(constraint_in("ERROR:  something else\nDETAIL:  Key (name)=(park_rin_once) exists"), "");
    EXPECT_EQ(constraint_in("ERROR:  \"old_park_rin_once\""), "");
}

TEST(ConstraintSentences, a_rule_becomes_a_refusal_and_a_broken_world_does_not) {
    const DatabaseError rule(ErrorKind::constraint, "23505", "park_rin_once", "");
    EXPECT_EQ(refusal_of(rule)->reasons.front().sentence, "Er is al een terrein met dit RIN-nummer.");
    EXPECT_FALSE(refusal_of(DatabaseError(ErrorKind::connection, "", "", "")));
    EXPECT_FALSE(refusal_of(DatabaseError(ErrorKind::constraint, "23503", "", "")));
}

}  // namespace
}  // namespace bolwerk::db
