#include "web/pages/cases_list/case_list_view.hpp"

#include <gmock/gmock.h>

#include "tests/web/pages/sample_keys.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::IsEmpty;
using testing::SizeIs;

constexpr auto today = engine::date_of(2026, 11, 21);

Json row(int id) {
    return {{"id", id},
            {"number", "PLN-" + std::to_string(id)},
            {"title", "Projectplan"},
            {"workflow", "project_plan"},
            {"state", "for_decision"},
            {"park", nullptr},
            {"municipality", "Epe"},
            {"due", nullptr},
            {"paused", true},
            {"organisation", "Gemeente Epe"},
            {"assignee", nullptr},
            {"changed_at", "2026-11-20T15:20:00+00:00"},
            {"snippet", nullptr}};
}

/// Newest first: ids from high to low.
Json answer(int newest, int rows) {
    Json cases = Json::array();
    for (int id = newest; id > newest - rows; --id) cases.push_back(row(id));
    return {{"number", rows},
            {"cases", cases},
            {"park", nullptr},
            {"parks", Json::array()},
            {"reads_v3", false},
            {"views", Json::array()},
            {"municipalities", Json::array({Json::array({"GM0232", "Epe"})})}};
}

class CaseListView : public testing::Test {
protected:
    Json shown(const Json& found, const Fields& query = {}) {
        const auto filter = read_case_filter(query, definitions);
        return case_list_view({.filter = filter, .found = found, .definitions = definitions, .today = today});
    }

    std::vector<engine::Definition> definitions = workflows::every_definition();
};

TEST_F(CaseListView, shows_a_case_in_the_words_of_its_workflow) {
    const auto one = shown(answer(9, 1))["cases"][0];
    EXPECT_EQ(one["workflow"], "Projectplan");
    EXPECT_EQ(one["state"]["label"], "Ter vaststelling");
    EXPECT_EQ(one["due"]["date_text"], "stil");
    EXPECT_EQ(one["assignee"], "Nog niemand");
    EXPECT_EQ(one["organisation"], "Gemeente Epe");
    EXPECT_EQ(one["changed"], "gisteren 16:20");
}

TEST_F(CaseListView, the_first_page_leads_to_older_cases_only) {
    const auto values = shown(answer(100, case_page_size + 1));
    EXPECT_THAT(values["cases"], SizeIs(case_page_size));
    EXPECT_EQ(values["paging"]["older_href"], "/zaken?na=2026-11-20T15%3A20%3A00.000000Z_51");
    EXPECT_EQ(values["paging"]["has_newer"], false);
}

TEST_F(CaseListView, a_page_reached_from_an_older_one_leaves_out_the_newest_extra_row) {
    const auto values = shown(answer(100, case_page_size + 1), {{"voor", "2026-11-01T00:00:00Z_7"}});
    EXPECT_EQ(values["cases"][0]["number"], "PLN-99");
    EXPECT_EQ(values["paging"]["newer_href"], "/zaken?voor=2026-11-20T15%3A20%3A00.000000Z_99");
    EXPECT_EQ(values["paging"]["older_href"], "/zaken?na=2026-11-20T15%3A20%3A00.000000Z_50");
}

TEST_F(CaseListView, a_page_that_became_empty_leads_back_to_the_start) {
    const auto values = shown(answer(1, 0), {{"na", "2026-11-01T00:00:00Z_7"}, {"q", "hek"}});
    EXPECT_EQ(values["paging"]["newer_href"], "/zaken?q=hek");
}

TEST_F(CaseListView, many_cases_are_not_counted_to_the_end) {
    auto found = answer(100, 3);
    found["number"] = case_count_most + 1;
    EXPECT_EQ(shown(found)["filter"]["result_text"], "Meer dan 1.000 zaken gevonden");
    EXPECT_EQ(shown(found, {{"q", "hek"}})["filter"]["result_text"], "Meer dan 200 zaken gevonden");
    EXPECT_EQ(cases_text(1, case_count_most), "1 zaak");
}

TEST_F(CaseListView, a_state_is_offered_and_understood_only_with_its_workflow) {
    const auto with_workflow = read_case_filter({{"soort", "project_plan"}, {"status", "draft"}}, definitions);
    EXPECT_EQ(with_workflow.wanted(), (Json{{"workflow", "project_plan"}, {"state", "draft"}}));
    const auto alone = read_case_filter({{"status", "draft"}}, definitions);
    EXPECT_EQ(alone.wanted(), Json::object());
    EXPECT_THAT(alone.left_out.remarks, SizeIs(1));
}

TEST_F(CaseListView, downloads_take_the_filters_along_but_not_the_place) {
    const auto values = shown(answer(5, 1), {{"q", "hek"}, {"na", "2026-11-01T00:00:00Z_7"}});
    EXPECT_EQ(values["csv_href"], "/zaken.csv?q=hek");
    EXPECT_EQ(values["filter"]["query"], "hek");
}

TEST_F(CaseListView, a_park_is_typed_by_name_and_several_of_that_name_lead_each_to_its_own_cases) {
    auto found = answer(5, 1);
    found["parks"] = {{"140063", "Ecofactorij", "Apeldoorn"}, {"140064", "Ecofactorij", "Epe"}};
    const auto values = shown(found, {{"terreinnaam", "ecofactorij"}, {"soort", "biz"}});
    EXPECT_EQ(read_case_filter({{"terreinnaam", " ecofactorij "}}, definitions).wanted(),
              (Json{{"park_name", "ecofactorij"}}));
    EXPECT_EQ(values["filter"]["texts"][0]["typed"], "ecofactorij");
    EXPECT_THAT(values["filter"]["texts"][0]["suggestions"], SizeIs(1));
    ASSERT_THAT(values["meant"], SizeIs(2));
    EXPECT_EQ(values["meant"][1]["label"], "Ecofactorij (Epe)");
    EXPECT_EQ(values["meant"][1]["href"], "/zaken?soort=biz&terrein=140064");
    EXPECT_EQ(values["csv_href"], "/zaken.csv?soort=biz&terreinnaam=ecofactorij");
}

TEST_F(CaseListView, a_park_that_a_link_names_is_a_chip_and_no_box_to_type_in) {
    auto found = answer(5, 1);
    found["park"] = "Ecofactorij";
    const auto values = shown(found, {{"terrein", "140063"}});
    EXPECT_THAT(values["filter"]["texts"], IsEmpty());
    EXPECT_EQ(values["has_meant"], false);
}

TEST_F(CaseListView, bad_values_are_left_out_with_a_line_each) {
    const auto filter = read_case_filter(
        {{"soort", "x"}, {"gemeente", "Epe"}, {"terrein", "../1"}, {"wie", "?"}, {"na", "x"}}, definitions);
    EXPECT_THAT(filter.left_out.remarks, SizeIs(5));
    EXPECT_THAT(filter.left_out.names, testing::ElementsAre("soort", "gemeente", "terrein", "wie", "na"));
    EXPECT_EQ(filter.wanted(), Json::object());
}

TEST_F(CaseListView, has_every_key_of_the_sample) {
    auto sample = sample_of("cases/list");
    sample.erase("open_view");
    EXPECT_THAT(missing_keys(sample, shown(answer(5, 1))), IsEmpty());
}

}  // namespace
}  // namespace bolwerk::web
