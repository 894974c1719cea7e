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

// The page promised that a term that runs keeps its last day, while the outbox moves it (CalendarChange).
TEST_F(DaysAndTermsTest, the_page_says_that_a_day_counts_for_terms_that_run_too) {
    EXPECT_THAT(page_of(admin, "/beheer/feestdagen").body,
                HasSubstr("ook voor een termijn die al loopt (Algemene termijnenwet, artikel 3)"));
    EXPECT_THAT(
        post(admin, "/beheer/feestdagen", {{"dag", "2027-05-14"}, {"naam", "brugdag"}, {"besluit", "2025-3"}}).body,
        HasSubstr("Wettelijke termijnen rekenen ermee, ook als zij al lopen."));
    EXPECT_THAT(post(admin, "/beheer/feestdagen/2027-05-14/weg", {}).body,
                HasSubstr("Wettelijke termijnen rekenen er niet meer mee, ook als zij al lopen."));
}

TEST_F(DaysAndTermsTest, a_day_of_the_law_stays_and_a_known_day_is_not_added_again) {
    EXPECT_EQ(post(admin, "/beheer/feestdagen/2026-12-25/weg", {}).status, 404);
    EXPECT_THAT(post(admin, "/beheer/feestdagen", {{"dag", "25-12-2026"}, {"naam", "Kerst"}, {"besluit", "x"}}).body,
                HasSubstr("Deze dag staat al in de lijst: Eerste Kerstdag."));
    EXPECT_EQ(post(els, "/beheer/feestdagen", {{"dag", "2027-05-14"}, {"naam", "brugdag"}, {"besluit", "x"}}).status,
              404);
}

TEST_F(DaysAndTermsTest, a_rate_that_is_added_holds_from_its_day_and_only_the_newest_can_be_taken_away) {
    owner.rows(
        "insert into statutory_rate values ('interest', '2025-01-01', '2025-12-31', 6, 'Besluit wettelijke rente'),"
        " ('interest', '2026-01-01', '2026-06-30', 4, 'Besluit wettelijke rente')");
    Fields rate{
        {"soort", "interest"}, {"waarde", "3"}, {"van", "01-07-2026"}, {"tot", "31-12-2026"}, {"bron", "Stb. 2026, 1"}};
    EXPECT_EQ(post(els, "/beheer/tarieven", rate).status, 404);
    EXPECT_EQ(post(admin, "/beheer/tarieven", rate).status, 200);
    EXPECT_EQ(owner.value("select value from statutory_rate where from_day = '2026-07-01'"), "3");
    EXPECT_THAT(post(admin, "/beheer/tarieven", rate).body, HasSubstr("Vanaf deze dag staat dit tarief er al."));
    EXPECT_EQ(post(admin, "/beheer/tarieven/interest/2026-01-01/weg", {}).status, 404);
    EXPECT_EQ(post(admin, "/beheer/tarieven/interest/2026-07-01/weg", {}).status, 200);
    EXPECT_EQ(owner.value("select string_agg(what, ' ' order by id) from audit_entry"), "rate_added rate_removed");
}

TEST_F(DaysAndTermsTest, a_rate_that_ends_before_it_begins_is_refused_at_its_field) {
    const Fields rate{
        {"soort", "interest"}, {"waarde", "3"}, {"van", "01-07-2026"}, {"tot", "30-06-2026"}, {"bron", "Stb. 2026, 1"}};
    const auto answer = post(admin, "/beheer/tarieven", rate);
    EXPECT_EQ(answer.status, 422);
    EXPECT_THAT(answer.body, HasSubstr("De laatste dag ligt voor de eerste dag."));
    EXPECT_EQ(owner.value("select count(*) from statutory_rate"), "0");
}

TEST_F(DaysAndTermsTest, an_interest_above_a_hundred_per_cent_is_refused_and_a_fee_above_a_hundred_euros_is_not) {
    const auto added = [&](const char* kind, const char* value) {
        return post(admin, "/beheer/tarieven",
                    {{"soort", kind},
                     {"waarde", value},
                     {"van", "01-07-2026"},
                     {"tot", "31-12-2026"},
                     {"bron", "Stb. 2026, 1"}});
    };
    const auto refused = added("interest", "101");
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.body, HasSubstr("Vul een percentage in van 0 tot en met 100."));
    EXPECT_EQ(added("interest", "100").status, 200);
    EXPECT_EQ(added("demand_large_from", "500").status, 200);
    EXPECT_EQ(owner.value("select string_agg(value::text, ' ' order by value) from statutory_rate"), "100 500");
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
