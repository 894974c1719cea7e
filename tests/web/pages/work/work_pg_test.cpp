#include <gmock/gmock.h>

#include "tests/web/pages/signed_in.hpp"

namespace bolwerk::web {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

/// Els and her colleagues look at their work.
class Work : public SignedInPages {
protected:
    /// A case with work for the coordinators of Apeldoorn, past the workflow.
    void some_work(const std::string& label, const std::string& due) {
        const auto id = owner.value(
            "insert into case_file (number, workflow, definition_version, version, state, title, compartment, "
            "organisation_id, municipality,"
            " park_id, opened_at, changed_at, document, last_hash, search) values ('PLN-2026-' || $1, 'project_plan', "
            "1, 1, 'draft',"
            " '=1+1 ' || $1, 2, $2, 'GM0200', 1, now(), now(), '{\"title\": \"x\", \"data\": {}}', '', "
            "to_tsvector('dutch', $1)) returning id",
            {label, std::to_string(apeldoorn)});
        owner.rows(
            "insert into case_reader values ($1, $2, 2, 'owner', (select changed_at from case_file where id = $1))",
            {id, std::to_string(apeldoorn)});
        owner.rows(
            "insert into task (case_id, kind, role, organisation_id, label, due, since, compartment)"
            " values ($1, 'main', 'municipal_coordinator', $2, 'Werk het plan uit', $3::date, now(), 2)",
            {id, std::to_string(apeldoorn), due});
    }
};

TEST_F(Work, a_person_sees_what_waits_as_a_page_and_as_json) {
    some_work("hek", "2020-01-01");
    const auto seen = values(els, "/");
    ASSERT_THAT(seen["groups"], SizeIs(1));
    EXPECT_EQ(seen["groups"][0]["label"], "Te laat");
    const auto html = page_of(els, "/");
    EXPECT_EQ(html.status, 200);
    EXPECT_THAT(html.body, HasSubstr("Werk het plan uit"));
    EXPECT_THAT(values(fatma, "/")["groups"], IsEmpty());
}

TEST_F(Work, an_address_that_nobody_understands_is_a_page_with_a_line_about_it) {
    some_work("hek", "2020-01-01");
    const Fields odd{{"termijn", "ooit"}, {"na", "\xF0\x9F\x92\xA9"}, {"gemeente", "x"}, {"q", "hek"}};
    const auto seen = page_of(els, "/", odd);
    EXPECT_EQ(seen.status, 200);
    EXPECT_THAT(seen.body, HasSubstr("Het filter “termijn” kent de waarde “ooit” niet."));
    EXPECT_THAT(seen.body, HasSubstr("value=\"hek\""));
    EXPECT_EQ(get(els, "/", odd).status, 400);
}

TEST_F(Work, a_view_is_kept_opened_and_removed) {
    EXPECT_EQ(post(els, "/mijn-werk/weergaven", {{"naam", "Plannen"}, {"query", "soort=project_plan"}}).status, 200);
    const auto seen = values(els, "/", {{"soort", "project_plan"}});
    EXPECT_EQ(seen["views"][1]["href"], "/?soort=project_plan");
    EXPECT_EQ(seen["views"][1]["current"], true);
    const auto address = "/mijn-werk/weergaven/" + seen["open_view"]["view_id"].get<std::string>() + "/verwijderen";
    EXPECT_EQ(post(jan, address, {}).status, 404);
    EXPECT_EQ(post(els, address, {}).status, 200);
    EXPECT_EQ(values(els, "/")["has_views"], false);
    EXPECT_EQ(post(els, "/mijn-werk/weergaven/abc/verwijderen", {}).status, 404);
}

TEST_F(Work, a_view_holds_filters_of_the_list_and_no_address) {
    for (const auto* query : {"javascript:alert(1)", "https://elders.example/?soort=project_plan", "//elders.example",
                              "/zaken?soort=project_plan", "soort=project_plan&onzin=1", "soort=bestaatniet", "%zz"}) {
        const auto answer = post(els, "/mijn-werk/weergaven", {{"naam", "Elders"}, {"query", query}});
        EXPECT_EQ(answer.status, 422) << query;
    }
    EXPECT_EQ(values(els, "/")["has_views"], false);
    EXPECT_EQ(post(els, "/mijn-werk/weergaven", {{"naam", "Alles"}, {"query", "q=&soort=&wie=mij"}}).status, 200);
}

TEST_F(Work, a_view_without_a_name_is_not_kept) {
    const Fields nameless{{"naam", "  "}, {"query", "wie=mij"}};
    EXPECT_EQ(post_as_browser(els, "/mijn-werk/weergaven", nameless).headers["Location"], "/?wie=mij");
    // A program got a success that had done nothing.
    EXPECT_EQ(post(els, "/mijn-werk/weergaven", nameless).status, 422);
    EXPECT_EQ(values(els, "/")["has_views"], false);
}

using Cases = Work;

TEST_F(Cases, the_list_of_somebody_else_has_no_trace_of_a_confidential_case) {
    some_work("hek", "2020-01-01");
    EXPECT_THAT(values(els, "/zaken")["cases"], SizeIs(1));
    EXPECT_EQ(page_of(els, "/zaken").status, 200);
    for (const auto who : {fatma, petra, bram}) {
        EXPECT_THAT(page_of(who, "/zaken").body, Not(HasSubstr("=1+1")));
        EXPECT_THAT(file_of(who, "/zaken.csv"), Not(HasSubstr("hek")));
        EXPECT_EQ(values(who, "/zaken", {{"q", "hek"}})["filter"]["result_text"], "0 zaken gevonden");
        EXPECT_EQ(values(who, "/zoeken", {{"q", "hek"}})["has_results"], false);
    }
}

TEST_F(Cases, a_download_holds_no_formula_and_what_was_filtered) {
    some_work("hek", "2020-01-01");
    some_work("camera", "2020-01-01");
    const auto csv = file_of(els, "/zaken.csv", {{"q", "hek"}});
    EXPECT_THAT(csv, HasSubstr("\"'=1+1 hek\""));
    EXPECT_THAT(csv, Not(HasSubstr("camera")));
    EXPECT_THAT(file_of(els, "/zaken.xlsx"), testing::StartsWith("PK"));
    EXPECT_THAT(file_of(els, "/mijn-werk.csv"), HasSubstr("\"01-01-2020\";\"Werk het plan uit\""));
    EXPECT_THAT(file_of(els, "/mijn-werk.xlsx"), testing::StartsWith("PK"));
    EXPECT_THAT(file_of(bram, "/zaken.csv"), HasSubstr("RIEC"));
}

TEST_F(Cases, what_waits_with_riec_information_is_on_the_page_and_never_in_a_file) {
    const auto id = owner.value(
        "insert into case_file (number, workflow, definition_version, version, state, title, compartment, "
        "organisation_id, municipality,"
        " park_id, opened_at, changed_at, document, last_hash, search) values ('PLN-2026-0333', 'project_plan', 1, 1, "
        "'draft',"
        " 'Bijlage van het RIEC', 3, $1, 'GM0200', 1, now(), now(), '{\"title\": \"x\", \"data\": {}}', '', '') "
        "returning id",
        {std::to_string(police)});
    owner.rows("insert into case_reader values ($1, $2, 3, 'owner', (select changed_at from case_file where id = $1))",
               {id, std::to_string(police)});
    owner.rows(
        "insert into task (case_id, kind, role, organisation_id, label, due, since, compartment)"
        " values ($1, 'main', 'police_contributor', $2, 'Lees de bijlage', '2020-01-01', now(), 3)",
        {id, std::to_string(police)});
    EXPECT_THAT(page_of(bram, "/").body, HasSubstr("PLN-2026-0333"));
    const auto csv = file_of(bram, "/mijn-werk.csv");
    EXPECT_THAT(csv, Not(HasSubstr("PLN-2026-0333")));
    EXPECT_THAT(csv, Not(HasSubstr("Lees de bijlage")));
    EXPECT_THAT(csv, HasSubstr("RIEC staan nooit in dit bestand"));
    EXPECT_THAT(file_of(bram, "/zaken.csv"), Not(HasSubstr("PLN-2026-0333")));
}

TEST_F(Cases, a_case_that_nobody_has_says_so_in_the_same_words_everywhere) {
    some_work("hek", "2020-01-01");
    EXPECT_EQ(values(els, "/")["groups"][0]["tasks"][0]["assignee"], "Nog niemand");
    EXPECT_EQ(values(els, "/zaken")["cases"][0]["assignee"], "Nog niemand");
    EXPECT_EQ(values(els, "/zaken")["cases"][0]["organisation"], "Gemeente Apeldoorn");
    EXPECT_EQ(values(els, "/terreinen/F1")["cases"][0]["assignee"], "Nog niemand");
    EXPECT_THAT(file_of(els, "/zaken.csv"), HasSubstr("\"Nog niemand\";\"Gemeente Apeldoorn\""));
    EXPECT_THAT(file_of(els, "/mijn-werk.csv"), HasSubstr("\"Behandelaar\""));
}

TEST_F(Cases, bad_filters_and_places_never_break_the_page) {
    for (const auto& query : std::vector<Fields>{{{"na", "x"}},
                                                 {{"voor", "2026-13-01T00:00:00Z_1"}},
                                                 {{"status", "open'"}},
                                                 {{"q", "!!&|('"}},
                                                 {{"na", "9999-12-31T23:59:59Z_999999999999999999"}},
                                                 {{"terrein", "F999999"}}}) {
        for (const auto* path : {"/zaken", "/", "/zoeken"}) EXPECT_EQ(page_of(els, path, query).status, 200) << path;
    }
}

TEST_F(Cases, search_finds_a_park_and_shows_its_page) {
    const auto seen = values(petra, "/zoeken", {{"q", "proefterrein"}});
    EXPECT_EQ(seen["result_groups"][0]["results"][0]["href"], "/terreinen/F1");
    EXPECT_THAT(page_of(petra, "/zoeken").body, HasSubstr("Typ een woord"));
}

}  // namespace
}  // namespace bolwerk::web
