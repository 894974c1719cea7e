#include <gmock/gmock.h>

#include "tests/web/pages/signed_in.hpp"

namespace bolwerk::web {
namespace {

using testing::HasSubstr;

class DaysAndTermsTest : public SignedInPages {
protected:
    std::string last_day(const std::string& event) {
        return values(admin, "/werkwijze/rekenhulp",
                      {{"gebeurtenis", event}, {"aantal", "1"}, {"eenheid", "weeks"}, {"wettelijk", "ja"}})
            .value("last_day", "");
    }
};

TEST_F(DaysAndTermsTest, a_day_that_is_added_counts_at_once_and_one_that_is_removed_does_not) {
    EXPECT_EQ(last_day("2027-05-07"), "2027-05-14");
    EXPECT_EQ(
        post(admin, "/beheer/feestdagen", {{"dag", "2027-05-14"}, {"naam", "brugdag"}, {"besluit", "2025-3"}}).status,
        200);
    EXPECT_EQ(last_day("2027-05-07"), "2027-05-17");
    EXPECT_EQ(post(admin, "/beheer/feestdagen/2027-05-14/weg", {}).status, 200);
    EXPECT_EQ(last_day("2027-05-07"), "2027-05-14");
    EXPECT_EQ(owner.value("select string_agg(what, ' ' order by id) from audit_entry"),
              "holiday_added holiday_removed");
}

TEST_F(DaysAndTermsTest, a_day_of_the_law_stays_and_a_known_day_is_not_added_again) {
    EXPECT_EQ(post(admin, "/beheer/feestdagen/2026-12-25/weg", {}).status, 404);
    EXPECT_THAT(post(admin, "/beheer/feestdagen", {{"dag", "25-12-2026"}, {"naam", "Kerst"}, {"besluit", "x"}}).body,
                HasSubstr("Deze dag staat al in de lijst: Eerste Kerstdag."));
    EXPECT_EQ(post(els, "/beheer/feestdagen", {{"dag", "2027-05-14"}, {"naam", "brugdag"}, {"besluit", "x"}}).status,
              404);
}

TEST_F(DaysAndTermsTest, a_term_that_is_set_goes_before_the_table_until_it_is_emptied) {
    const Fields set{{"aantal-answer", "3"}, {"eenheid-answer", "weeks"}};
    EXPECT_EQ(post(admin, "/beheer/instellingen/intervention", set).status, 200);
    EXPECT_EQ(owner.value("select value ->> 'count' from workflow_setting where name = 'term.answer'"), "3");
    EXPECT_THAT(get(els, "/werkwijze/intervention").body, HasSubstr("\"length\":\"3 weken\""));
    EXPECT_EQ(post(admin, "/beheer/instellingen/intervention", {{"aantal-answer", ""}, {"eenheid-answer", ""}}).status,
              200);
    EXPECT_EQ(owner.value("select count(*) from workflow_setting"), "0");
    EXPECT_EQ(owner.value("select count(*) from audit_entry where what = 'setting_changed'"), "2");
}

TEST_F(DaysAndTermsTest, what_is_no_term_is_refused_and_an_unknown_workflow_is_not_there) {
    EXPECT_THAT(
        post(admin, "/beheer/instellingen/intervention", {{"aantal-answer", "0"}, {"eenheid-answer", "weeks"}}).body,
        HasSubstr("Vul een getal in van 1 tot en met 999."));
    EXPECT_EQ(get(admin, "/beheer/instellingen/niets").status, 404);
    EXPECT_EQ(
        post(els, "/beheer/instellingen/intervention", {{"aantal-answer", "3"}, {"eenheid-answer", "weeks"}}).status,
        404);
}

}  // namespace
}  // namespace bolwerk::web
