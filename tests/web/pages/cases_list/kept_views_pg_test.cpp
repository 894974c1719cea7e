// A coordinator with many parks keeps a choice of cases under a name and comes back to it.
#include <gmock/gmock.h>

#include "tests/web/pages/cases/case_scene.hpp"

namespace bolwerk::web {
namespace {

using testing::HasSubstr;

class KeptViewsOfCases : public CaseScene {
protected:
    Response keep(const std::string& name, const std::string& query) {
        return post_as_browser(els, "/zaken/weergaven", {{"naam", name}, {"query", query}});
    }
    const std::string plan = begin_plan();
};

TEST_F(KeptViewsOfCases, are_kept_opened_and_removed_apart_from_those_of_the_work) {
    const std::string query = "soort=project_plan&gemeente=GM0200&status=draft";
    const Fields filter{{"soort", "project_plan"}, {"gemeente", "GM0200"}, {"status", "draft"}};
    EXPECT_TRUE(values(els, "/zaken", filter).at("can_save_view"));
    const auto answer = keep("Plannen in Apeldoorn", query);
    const std::string kept(answer.headers["Location"]);
    EXPECT_THAT(kept, HasSubstr("/zaken?"));
    const auto seen = values(els, "/zaken", filter);
    EXPECT_EQ(seen.at("views").at(1).at("href"), kept);
    EXPECT_EQ(seen.at("views").at(1).at("current"), true);
    EXPECT_FALSE(seen.at("can_save_view"));
    EXPECT_EQ(seen.at("cases").at(0).at("number"), plan);
    EXPECT_FALSE(values(els, "/").at("has_views")) << "the work has views of its own";
    EXPECT_FALSE(values(koen, "/zaken").at("has_views")) << "nobody sees those of somebody else";
    const auto address =
        "/mijn-werk/weergaven/" + seen.at("open_view").at("view_id").get<std::string>() + "/verwijderen";
    EXPECT_EQ(post(koen, address, {}).status, 404);
    EXPECT_EQ(post_as_browser(els, address, {}).headers["Location"], "/zaken");
    EXPECT_FALSE(values(els, "/zaken", filter).at("has_views"));
}

TEST_F(KeptViewsOfCases, hold_filters_of_this_list_alone_and_need_a_name) {
    EXPECT_EQ(post(els, "/zaken/weergaven", {{"naam", "Elders"}, {"query", "termijn=laat"}}).status, 422);
    EXPECT_EQ(post(els, "/zaken/weergaven", {{"naam", " "}, {"query", "wie=mij"}}).status, 422);
    EXPECT_EQ(keep(" ", "wie=mij").headers["Location"], "/zaken?wie=mij") << "what was chosen stays";
    EXPECT_FALSE(values(els, "/zaken").at("has_views"));
}

TEST_F(KeptViewsOfCases, without_a_filter_are_not_kept_and_what_was_kept_so_does_not_look_chosen) {
    EXPECT_EQ(keep("Leeg", "").headers["Location"], "/zaken");
    EXPECT_EQ(post(els, "/zaken/weergaven", {{"naam", "Leeg"}, {"query", "soort="}}).status, 422);
    EXPECT_FALSE(values(els, "/zaken").at("has_views"));
    owner.rows("insert into saved_view (person_id, page, name, parameters) values ($1, 'cases', 'Leeg', '{}')",
               {std::to_string(els)});
    keep("Mijn zaken", "wie=mij");
    const auto whole = values(els, "/zaken");
    EXPECT_EQ(whole.at("has_open_view"), false);
    for (const auto& view : whole.at("views")) EXPECT_EQ(view.at("current"), view.at("label") == "Alles") << view;
    for (const auto& view : values(els, "/zaken", {{"wie", "mij"}}).at("views"))
        EXPECT_EQ(view.at("current"), view.at("label") == "Mijn zaken") << view;
}

}  // namespace
}  // namespace bolwerk::web
