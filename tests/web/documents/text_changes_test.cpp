#include "web/documents/text_changes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bolwerk::web {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(TextChanges, name_what_went_and_what_came_and_leave_out_what_stayed) {
    EXPECT_THAT(changes_between("<h1>Besluit</h1><p>U krijgt <strong>€ 20.000</strong>.</p><p>Groet</p>",
                                "<h1>Besluit</h1><p>U krijgt € 90.000.</p><p>Wij betalen snel.</p><p>Groet</p>"),
                ElementsAre(TextChange{false, "U krijgt € 20.000."}, TextChange{true, "U krijgt € 90.000."},
                            TextChange{true, "Wij betalen snel."}));
}

TEST(TextChanges, there_are_none_where_only_the_form_differs) {
    EXPECT_THAT(
        changes_between("<p class=\"tekst\">Een\nTwee &amp; drie</p>", "<p>Een<br>Twee <em>&amp;</em> drie</p>"),
        IsEmpty());
}

}  // namespace
}  // namespace bolwerk::web
