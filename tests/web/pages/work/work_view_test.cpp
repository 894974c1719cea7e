#include "web/pages/work/work_view.hpp"

#include <gmock/gmock.h>

#include "tests/web/pages/sample_keys.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr auto today = engine::date_of(2026, 11, 21);

Json task(int id, const std::string& number, const std::string& due, bool still = false) {
    return {{"id", id},
            {"kind", "main"},
            {"still", still},
            {"due", due},
            {"label", "Werk het plan uit"},
            {"number", number},
            {"title", "Projectplan"},
            {"workflow", "project_plan"},
            {"state", "draft"},
            {"park", "Kieveen"},
            {"municipality", "Apeldoorn"},
            {"desk", "municipal_coordinator@1"},
            {"mine", false},
            {"assignee", nullptr}};
}

Json answer(Json tasks) {
    Json counts = Json::array();
    for (int group = 0; group < 4; ++group) counts.push_back({{"number", 0}, {"first", nullptr}});
    for (const auto& one : tasks) {
        auto& count = counts[static_cast<std::size_t>(group_of(one, today))];
        count["number"] = count["number"].get<int>() + 1;
        if (count["first"].is_null()) count["first"] = one["due"];
    }
    return {{"tasks", std::move(tasks)},
            {"counts", std::move(counts)},
            {"views", Json::array()},
            {"municipalities", Json::array({Json::array({"GM0200", "Apeldoorn"}), Json::array({"GM0232", "Epe"})})},
            {"behalf", Json::object()},
            {"news", Json::array()},
            {"waiting", Json::array()}};
}

class WorkView : public testing::Test {
protected:
    Json shown(const Json& found, const Fields& query = {}) {
        const auto filter = read_work_filter(query, definitions, today);
        return work_view(
            {.filter = filter, .found = found, .definitions = definitions, .today = today, .may_start = true});
    }

    std::vector<engine::Definition> definitions = workflows::every_definition();
};

TEST_F(WorkView, groups_work_by_how_much_time_is_left) {
    const auto values =
        shown(answer({task(1, "PLN-1", "2026-11-16"), task(2, "PLN-2", "2026-11-21"), task(3, "PLN-3", "2026-11-28"),
                      task(4, "PLN-4", "infinity"), task(5, "PLN-5", "infinity", true)}));
    ASSERT_THAT(values["groups"], SizeIs(4));
    EXPECT_EQ(values["groups"][0]["label"], "Te laat");
    EXPECT_EQ(values["groups"][0]["is_late"], true);
    EXPECT_EQ(values["groups"][1]["label"], "Deze week");
    EXPECT_THAT(values["groups"][2]["tasks"], SizeIs(2));
    EXPECT_EQ(values["groups"][3]["label"], "Klok staat stil");
    EXPECT_EQ(values["intro"], "Zaterdag 21 november 2026. U hebt 5 taken. 1 daarvan is te laat.");
    EXPECT_EQ(values["figures"][0]["note"], "oudste 5 dagen");
}

TEST_F(WorkView, tells_apart_a_clock_that_stands_still_and_a_case_that_waits_for_somebody_else) {
    auto waiting = task(1, "STI-1", "infinity"), still = task(2, "STI-2", "infinity", true),
         runs = task(3, "STI-3", "2026-11-23"), other = task(4, "STI-4", "infinity");
    for (auto* one : {&waiting, &still, &runs, &other}) {
        (*one)["workflow"] = "subsidy";
        (*one)["state"] = "repairing";
        (*one)["desk"] = "subsidy_officer@1";
    }
    other["desk"] = "@7";
    const auto values = shown(answer({runs, waiting, other, still}));
    ASSERT_THAT(values["groups"], SizeIs(3));
    const auto& later = values["groups"][1]["tasks"];
    EXPECT_EQ(later[0]["due"]["date_text"], "wacht op een ander");
    EXPECT_EQ(later[1]["due"]["date_text"], "–") << "whoever is waited for has something to do";
    EXPECT_EQ(values["groups"][0]["tasks"][0]["due"]["date_text"], "ma 23 nov");
    EXPECT_EQ(values["groups"][2]["tasks"][0]["due"]["date_text"], "stil");
}

TEST_F(WorkView, says_what_to_do_and_the_state_in_the_words_of_the_workflow) {
    auto found = answer({task(1, "PLN-1", "2026-11-23")});
    found["tasks"][0]["mine"] = true;
    found["behalf"]["municipal_coordinator@1"] = "Erik Bosman";
    const auto row = shown(found)["groups"][0]["tasks"][0];
    EXPECT_EQ(row["task"], "Werk het plan uit");
    EXPECT_EQ(row["state"]["label"], "Concept");
    EXPECT_EQ(row["assignee"], "U");
    EXPECT_EQ(row["on_behalf_of"], "Erik Bosman");
}

TEST_F(WorkView, shows_work_that_two_roles_of_one_person_may_do_once) {
    const auto values =
        shown(answer({task(1, "PLN-1", "2026-11-23"), task(2, "PLN-1", "2026-11-23"), task(3, "PLN-2", "2026-11-23")}));
    EXPECT_THAT(values["groups"][0]["tasks"], SizeIs(2));
}

TEST_F(WorkView, a_long_list_ends_in_a_link_to_what_follows) {
    Json tasks = Json::array();
    for (int id = 1; id <= work_page_size + 1; ++id)
        tasks.push_back(task(id, "PLN-" + std::to_string(id), "2026-11-23"));
    const auto values = shown(answer(tasks), {{"soort", "project_plan"}});
    EXPECT_EQ(values["paging"]["older_href"], "/?soort=project_plan&na=0_2026-11-23_25");
    EXPECT_EQ(values["paging"]["has_newer"], false);
    EXPECT_THAT(values["groups"][0]["tasks"], SizeIs(work_page_size));
}

TEST_F(WorkView, what_is_too_long_to_count_says_so) {
    auto found = answer({task(1, "PLN-1", "2026-11-16")});
    found["counts"][0]["number"] = work_count_most;
    const auto values = shown(found);
    EXPECT_EQ(values["figures"][0]["value"], "99+");
    EXPECT_THAT(values["intro"].get<std::string>(), HasSubstr("meer dan 99 taken"));
}

TEST_F(WorkView, a_kept_view_is_marked_when_it_is_open_and_can_be_removed) {
    auto found = answer(Json::array());
    found["views"].push_back({{"id", 7}, {"name", "Plannen"}, {"query", "soort=project_plan"}});
    const auto open = shown(found, {{"soort", "project_plan"}});
    EXPECT_EQ(open["views"][1]["current"], true);
    EXPECT_EQ(open["open_view"]["view_id"], "7");
    EXPECT_EQ(open["can_save_view"], false);
    const auto other = shown(found, {{"wie", "mij"}});
    EXPECT_EQ(other["can_save_view"], true);
    EXPECT_EQ(other["view_query"], "wie=mij");
}

TEST_F(WorkView, filters_that_nobody_understands_are_named_and_left_out) {
    const auto filter = read_work_filter({{"soort", "bestaat-niet"},
                                          {"termijn", "ooit"},
                                          {"wie", "jan"},
                                          {"gemeente", "'; --"},
                                          {"na", "kapot"},
                                          {"q", "hek"}},
                                         definitions, today);
    EXPECT_THAT(filter.left_out.remarks, SizeIs(5));
    EXPECT_EQ(filter.wanted(), (Json{{"words", "hek"}}));
    EXPECT_TRUE(filter.from_the_start);
}

TEST_F(WorkView, has_every_key_of_the_sample) {
    auto found = answer({task(1, "PLN-1", "2026-11-16")});
    found["news"].push_back({{"text", "Nieuw"}, {"at", "2026-11-21T08:00:00Z"}, {"number", "PLN-1"}});
    found["waiting"].push_back({{"number", "PLN-2"},
                                {"title", "Plan"},
                                {"label", "Stel vast"},
                                {"due", "2026-12-01"},
                                {"organisation", "Stuurgroep"}});
    const auto values = shown(found);
    EXPECT_THAT(missing_keys(sample_of("work/list.empty"), values), IsEmpty());
    auto sample = sample_of("work/list");
    sample.erase("open_view");
    EXPECT_THAT(missing_keys(sample, values), IsEmpty());
}

}  // namespace
}  // namespace bolwerk::web
