#include <gmock/gmock.h>

#include "tests/db/sample_case.hpp"

namespace bolwerk::db {
namespace {

using engine::Compartment;
using engine::Json;
using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// Work that waits for somebody, on the day 2026-11-21.
class WorkList : public StoredCases {
protected:
    Json page(std::int64_t who, const Json& wanted = Json::object(), const Json& after = nullptr, int most = 25) {
        const bool first = after.is_null();
        return pool.ask_json("work/page",
                             {{"session", session(who)},
                              {"wanted", wanted},
                              {"from_still", !first && after.at("still").get<bool>()},
                              {"from_due", first ? std::string("-infinity") : after.at("due").get<std::string>()},
                              {"from_id", first ? std::int64_t{0} : after.at("id").get<std::int64_t>()},
                              {"to_still", true},
                              {"to_due", "infinity"},
                              {"most", most},
                              {"today", "2026-11-21"},
                              {"count_most", 100}});
    }

    std::vector<std::string> labels(const Json& found) {
        std::vector<std::string> all;
        for (const auto& one : found.at("tasks")) all.push_back(one.at("label"));
        return all;
    }

    std::vector<int> counts(const Json& found) {
        std::vector<int> all;
        for (const auto& one : found.at("counts")) all.push_back(one.at("number"));
        return all;
    }

    Json task(const std::string& label, const Json& due, const std::string& role = "municipal_coordinator") {
        return {{"kind", "main"}, {"role", role}, {"organisation", apeldoorn}, {"label", label}, {"due", due}};
    }

    engine::Written with_work(Json tasks, Compartment compartment = Compartment::programme) {
        auto request = opening(els, compartment);
        request.tasks = std::move(tasks);
        return written(request);
    }
};

TEST_F(WorkList, stands_by_last_day_with_what_stands_still_at_the_end) {
    auto still = task("stil", nullptr);
    still["paused"] = true;
    with_work({still, task("ooit", nullptr), task("morgen", "2026-11-22"), task("te laat", "2026-11-01")});
    with_work({task("later", "2026-12-24")});
    const auto found = page(els);
    EXPECT_THAT(labels(found), ElementsAre("te laat", "morgen", "later", "ooit", "stil"));
    EXPECT_THAT(counts(found), ElementsAre(1, 1, 2, 1));
    EXPECT_EQ(found.at("counts")[0].at("first"), "2026-11-01");
}

TEST_F(WorkList, is_counted_in_the_menu_as_the_page_counts_it) {
    with_work({task("als coördinator", "2026-11-22"), task("als liaison", "2026-11-22", "")});
    auto taken = task("van Els", "2026-11-25");
    taken["person"] = els;
    with_work({taken});
    const auto in_menu = [&](std::int64_t who) {
        return pool.ask_json("session/visit", {{"session", session(who)}}).at("waiting").get<int>();
    };
    EXPECT_THAT(counts(page(els)), ElementsAre(0, 2, 0, 0));
    EXPECT_EQ(in_menu(els), 2);
    EXPECT_EQ(in_menu(jan), 1);
    EXPECT_EQ(in_menu(koen), 0);
}

TEST_F(WorkList, belongs_to_the_role_until_somebody_takes_it) {
    auto taken = task("van Jan", "2026-11-22");
    taken["person"] = jan;
    with_work({taken});
    with_work({task("van niemand", "2026-11-23")});
    EXPECT_THAT(labels(page(els)), ElementsAre("van niemand"));
    EXPECT_THAT(labels(page(jan)), ElementsAre("van Jan", "van niemand"));
    EXPECT_THAT(labels(page(jan, {{"whose", "me"}})), ElementsAre("van Jan"));
    EXPECT_THAT(labels(page(jan, {{"whose", "nobody"}})), ElementsAre("van niemand"));
    EXPECT_THAT(labels(page(els, {{"whose", "team"}})), ElementsAre("van Jan", "van niemand"));
}

TEST_F(WorkList, of_another_municipality_and_of_another_role_is_not_there) {
    with_work({task("voor de coördinator", "2026-11-22")}, Compartment::municipal);
    for (const auto who : {fatma, koen, petra, bram, mark, admin}) {
        EXPECT_THAT(labels(page(who)), IsEmpty());
        EXPECT_THAT(counts(page(who)), ElementsAre(0, 0, 0, 0));
        EXPECT_THAT(labels(page(who, {{"words", "coördinator"}})), IsEmpty());
    }
}

TEST_F(WorkList, goes_to_a_colleague_without_the_clearance_for_the_case_neither) {
    owner.rows("update role_holding set ceiling = 1 where person_id = $1", {std::to_string(jan)});
    with_work({task("vertrouwelijk", "2026-11-22")}, Compartment::municipal);
    EXPECT_THAT(labels(page(els)), ElementsAre("vertrouwelijk"));
    EXPECT_THAT(labels(page(jan)), IsEmpty());
    EXPECT_THAT(counts(page(jan)), ElementsAre(0, 0, 0, 0));
}

TEST_F(WorkList, of_a_case_for_two_roles_counts_once) {
    hold(els, "business_liaison", apeldoorn, 1);
    with_work({task("doe het", "2026-11-22"), task("doe het", "2026-11-22", "business_liaison")});
    EXPECT_THAT(counts(page(els)), ElementsAre(0, 1, 0, 0));
}

TEST_F(WorkList, of_somebody_absent_goes_to_the_stand_in_with_the_name) {
    owner.rows(
        "insert into substitution (absent_id, substitute_id, roles, from_day, until_day) values ($1, $2, "
        "'{municipal_coordinator}', today(), today() + 5)",
        {std::to_string(els), std::to_string(mark)});
    auto taken = task("van Els", "2026-11-22");
    taken["person"] = els;
    with_work({taken});
    const auto found = page(mark);
    EXPECT_THAT(labels(found), ElementsAre("van Els"));
    EXPECT_EQ(found.at("behalf").at("municipal_coordinator@" + std::to_string(apeldoorn)), "Els Wolters");
}

TEST_F(WorkList, walking_page_by_page_meets_all_of_it_once_while_other_work_comes_and_goes) {
    for (int day = 1; day <= 7; ++day)
        with_work({task("taak " + std::to_string(day), "2026-12-0" + std::to_string(day))});
    for (const auto& wanted : {Json::object(), Json{{"workflow", "project_plan"}}}) {
        std::vector<std::string> met;
        Json last;
        for (auto found = page(els, wanted, last, 2); !found.at("tasks").empty(); found = page(els, wanted, last, 2)) {
            for (const auto& label : labels(found)) met.push_back(label);
            last = found.at("tasks").back();
            with_work({task("nieuw", "2026-11-21")});
        }
        EXPECT_THAT(met, testing::Contains("taak 7"));
        std::erase(met, "nieuw");
        EXPECT_THAT(met, SizeIs(7)) << wanted;
    }
}

TEST_F(WorkList, words_and_places_choose_out_of_it) {
    with_work({task("plaats camera's", "2026-11-22")});
    EXPECT_THAT(labels(page(els, {{"words", "CAMERA"}})), SizeIs(1));
    EXPECT_THAT(labels(page(els, {{"words", "pln-2026"}})), SizeIs(1));
    EXPECT_THAT(labels(page(els, {{"words", "%"}})), IsEmpty());
    EXPECT_THAT(labels(page(els, {{"municipality", "GM0200"}})), SizeIs(1));
    EXPECT_THAT(labels(page(els, {{"municipality", "GM0232"}})), IsEmpty());
}

TEST_F(WorkList, counts_what_was_chosen_and_nothing_else) {
    with_work({task("plaats camera's", "2026-11-22"), task("hang lampen op", "2027-11-22")});
    EXPECT_THAT(counts(page(els, {{"words", "niets dat zo heet"}})), Each(0));
    EXPECT_THAT(counts(page(els, {{"words", "lampen"}})), ElementsAre(0, 0, 1, 0));
}

TEST_F(WorkList, shows_beside_it_what_others_do_on_the_cases_one_waits_for) {
    auto theirs = task("Stel het plan vast", "2026-12-01", "steering_group_secretary");
    theirs["organisation"] = steering_group;
    auto request = opening(els);
    request.tasks = Json::array({theirs});
    request.paused = true;
    const auto opened = written(request);
    const auto waiting = page(els).at("waiting");
    ASSERT_THAT(waiting, SizeIs(1));
    EXPECT_EQ(waiting[0].at("number"), opened.number);
    EXPECT_EQ(waiting[0].at("organisation"), "Stuurgroep Noord-Veluwe");
    EXPECT_THAT(page(koen).at("waiting"), IsEmpty());
}

TEST_F(WorkList, tells_no_news_of_a_case_that_one_may_not_read_any_more) {
    auto request = opening(els);
    request.notifications = Json::array({{{"person", jan}, {"text", "Iets nieuws"}}});
    written(request);
    EXPECT_THAT(page(jan).at("news"), SizeIs(1));
    owner.rows("delete from case_reader where organisation_id = $1", {std::to_string(apeldoorn)});
    EXPECT_THAT(page(jan).at("news"), IsEmpty());
}

class SavedViews : public WorkList {};

TEST_F(SavedViews, are_kept_for_one_person_and_replaced_under_the_same_name) {
    const auto save = [&](std::int64_t who, const std::string& query) {
        return pool.ask_json("saved_view/save",
                             {{"session", session(who)}, {"page", "work"}, {"name", "Plannen"}, {"query", query}});
    };
    const auto view = save(els, "soort=project_plan");
    EXPECT_EQ(save(els, "wie=mij"), view);
    EXPECT_EQ(page(els).at("views")[0].at("query"), "wie=mij");
    EXPECT_THAT(page(jan).at("views"), IsEmpty());
    EXPECT_TRUE(
        pool.ask_json("saved_view/remove", {{"session", session(jan)}, {"id", view.at("id").get<std::int64_t>()}})
            .is_null());
    EXPECT_EQ(pool.ask_json("saved_view/remove", {{"session", session(els)}, {"id", view.at("id").get<std::int64_t>()}})
                  .at("name"),
              "Plannen");
}

TEST_F(WorkList, of_a_case_whose_last_step_is_not_known_yet_stands_there_for_who_took_it_alone) {
    const auto plan = with_work({task("morgen", "2026-11-22")});
    const auto wait_for = [&](std::int64_t organisation) {
        owner.rows(
            "insert into waiting_step (case_id, event, organisation_id, at, until, before) select id, version, $2, "
            "now(), "
            "now() + interval '10 minutes', document from case_file where number = $1 "
            "on conflict (case_id) do update set organisation_id = excluded.organisation_id",
            {plan.number, std::to_string(organisation)});
    };
    wait_for(apeldoorn);
    EXPECT_THAT(labels(page(els)), ElementsAre("morgen"));
    wait_for(police);
    EXPECT_THAT(labels(page(els)), IsEmpty());
    owner.run("update waiting_step set until = now()");
    EXPECT_THAT(labels(page(els)), ElementsAre("morgen"));
}

TEST_F(WorkList, has_and_counts_the_messages_of_cases_that_may_still_be_read) {
    const auto plan = with_work({}, Compartment::municipal);
    const auto unread = [&](std::int64_t who) {
        return pool.ask_json("session/visit", {{"session", session(who)}}).at("unread").get<int>();
    };
    owner.rows(
        "insert into notification (person_id, case_id, kind, text, held_until) select $1, f.id, 'step', m.text, m.held "
        "from case_file f cross join (values ('Er is een stap gezet.', null), "
        "('Nog niet.', now() + interval '1 hour')) m (text, held) where f.number = $2",
        {std::to_string(jan), plan.number});
    owner.rows("insert into notification (person_id, kind, text) values ($1, 'step', 'Zonder zaak.')",
               {std::to_string(jan)});
    EXPECT_THAT(page(jan).at("news"), SizeIs(2));
    EXPECT_EQ(unread(jan), 2);
    owner.rows("update role_holding set ceiling = 1 where person_id = $1", {std::to_string(jan)});
    ASSERT_THAT(page(jan).at("news"), SizeIs(1));
    EXPECT_EQ(page(jan).at("news")[0].at("text"), "Zonder zaak.");
    EXPECT_EQ(unread(jan), 1);
    EXPECT_EQ(unread(els), 0);
}

}  // namespace
}  // namespace bolwerk::db
