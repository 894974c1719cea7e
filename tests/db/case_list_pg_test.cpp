#include <gmock/gmock.h>

#include <set>

#include "tests/db/sample_case.hpp"

namespace bolwerk::db {
namespace {

using engine::Compartment;
using engine::Json;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// Lists of cases, as somebody sees them.
class CaseList : public StoredCases {
protected:
    Json page(std::int64_t who, const Json& wanted = Json::object(), const Json& after = nullptr, bool newer = false,
              int most = 50) {
        return pool.ask_json(
            "case_list/page",
            {{"session", session(who)},
             {"wanted", wanted},
             {"at", after.is_null() ? std::string("infinity") : after.at("changed_at").get<std::string>()},
             {"id", after.is_null() ? std::int64_t{0} : after.at("id").get<std::int64_t>()},
             {"newer", newer},
             {"most", most},
             {"shown", most}});
    }

    std::vector<std::string> numbers(const Json& found) {
        std::vector<std::string> all;
        for (const auto& one : found.at("cases")) all.push_back(one.at("number"));
        return all;
    }

    /// Cases of Els, each a minute newer than the one before.
    std::vector<std::string> several(int count) {
        std::vector<std::string> all;
        for (int one = 0; one < count; ++one) {
            const auto opened = written(opening(els));
            change(opened.number, one);
            all.push_back(opened.number);
        }
        return all;
    }

    /// Moves a case to the minute after nine.
    void change(const std::string& number, int minute) {
        const auto at = "timestamptz '2026-11-01 09:00+00' + " + std::to_string(minute) + " * interval '1 minute'";
        owner.run("update case_file set changed_at = " + at + " where number = '" + number +
                  "';"
                  "update case_reader r set changed_at = f.changed_at from case_file f where f.id = r.case_id and "
                  "f.number = '" +
                  number + "'");
    }
};

TEST_F(CaseList, the_newest_change_stands_first) {
    const auto made = several(3);
    EXPECT_THAT(numbers(page(els)), ElementsAre(made[2], made[1], made[0]));
}

TEST_F(CaseList, a_confidential_case_of_another_municipality_neither_shows_nor_counts) {
    written(opening(els, Compartment::municipal));
    for (const auto& wanted : {Json::object(), Json{{"words", "proefterrein"}}, Json{{"municipality", "GM0200"}}}) {
        EXPECT_EQ(page(els, wanted).at("number"), 1) << wanted;
        for (const auto who : {fatma, koen, petra, bram, mark, admin}) {
            EXPECT_EQ(page(who, wanted).at("number"), 0) << wanted;
            EXPECT_THAT(numbers(page(who, wanted)), IsEmpty()) << wanted;
        }
    }
}

TEST_F(CaseList, a_case_that_two_passes_open_stands_in_the_list_once) {
    hold(els, "programme_manager", gelderland, 1);
    several(2);
    EXPECT_EQ(page(els).at("number"), 2);
    EXPECT_EQ(page(els, {{"words", "plan"}}).at("number"), 2);
}

TEST_F(CaseList, walking_to_older_pages_meets_every_case_once) {
    const auto made = several(7);
    std::vector<std::string> met;
    Json last;
    for (auto found = page(els, Json::object(), last, false, 2); !found.at("cases").empty();
         found = page(els, Json::object(), last, false, 2)) {
        for (const auto& number : numbers(found)) met.push_back(number);
        last = found.at("cases").back();
    }
    EXPECT_THAT(met, testing::UnorderedElementsAreArray(made));
}

TEST_F(CaseList, a_case_that_changes_during_the_walk_is_not_met_twice_and_pushes_none_away) {
    const auto made = several(6);
    std::vector<std::string> met;
    Json last;
    int minute = 100;
    for (auto found = page(els, Json::object(), last, false, 2); !found.at("cases").empty();
         found = page(els, Json::object(), last, false, 2)) {
        for (const auto& number : numbers(found)) met.push_back(number);
        last = found.at("cases").back();
        change(met.front(), ++minute);
        change(written(opening(els)).number, ++minute);
    }
    EXPECT_THAT(met, testing::UnorderedElementsAreArray(made));
}

TEST_F(CaseList, cases_that_changed_in_the_same_moment_are_told_apart_by_their_id) {
    const auto made = several(5);
    for (const auto& number : made) change(number, 1);
    std::set<std::string> met;
    Json last;
    for (auto found = page(els, {{"words", "plan"}}, last, false, 2); !found.at("cases").empty();
         found = page(els, {{"words", "plan"}}, last, false, 2)) {
        for (const auto& number : numbers(found)) EXPECT_TRUE(met.insert(number).second);
        last = found.at("cases").back();
    }
    EXPECT_THAT(met, SizeIs(5));
}

TEST_F(CaseList, going_back_gives_the_page_just_newer) {
    const auto made = several(6);
    for (const auto& wanted : {Json::object(), Json{{"workflow", "project_plan"}}}) {
        const auto first = page(els, wanted, nullptr, false, 2);
        const auto second = page(els, wanted, first.at("cases").back(), false, 2);
        EXPECT_EQ(numbers(page(els, wanted, second.at("cases").front(), true, 2)), numbers(first)) << wanted;
    }
}

TEST_F(CaseList, a_park_is_found_by_words_of_its_name_and_those_that_fit_are_told) {
    several(2);
    const auto found = page(els, {{"park_name", "proefterr"}});
    EXPECT_EQ(found.at("number"), 2);
    EXPECT_EQ(found.at("parks"), (Json{{"F1", "Proefterrein", "Apeldoorn"}}));
    const auto none = page(els, {{"park_name", "Nergens"}});
    EXPECT_EQ(none.at("number"), 0) << "a name that no park has is no filter that is left out";
    EXPECT_THAT(none.at("parks"), IsEmpty());
    owner.run(
        "insert into park_succession (park_id, successor_id, kind, cases_go_along, since, case_id)"
        " select f.id, t.id, 'merge', true, now(), (select min(id) from case_file) from park f, park t"
        " where f.rin = 'F1' and t.rin = 'F2'");
    EXPECT_EQ(page(els, {{"park_name", "tweede"}}).at("number"), 2) << "cases that went along with a merger";
}

TEST_F(CaseList, who_typed_no_park_chooses_from_those_of_the_own_municipalities) {
    EXPECT_EQ(page(els).at("parks"), (Json{{"F1", "Proefterrein", "Apeldoorn"}}));
    EXPECT_THAT(page(els, {{"park", "F1"}}).at("parks"), IsEmpty()) << "the park is chosen";
    owner.run(
        "insert into park (rin, name, municipality, fictitious)"
        " select 'F' || 1000 + n, 'Terrein ' || n, 'GM0200', true from generate_series(1, 100) n");
    EXPECT_THAT(page(els).at("parks"), IsEmpty()) << "more than somebody looks through";
}

TEST_F(CaseList, each_filter_leaves_what_it_says) {
    const auto opened = written(opening(els));
    auto closed = step_by(els, opened.number, "stop", "stopped");
    closed.closed = true;
    written(closed);
    several(1);
    EXPECT_EQ(page(els, {{"closed", true}}).at("number"), 1);
    EXPECT_EQ(page(els, {{"closed", false}}).at("number"), 1);
    EXPECT_EQ(page(els, {{"state", "stopped"}, {"workflow", "project_plan"}}).at("number"), 1);
    EXPECT_EQ(page(els, {{"workflow", "biz"}}).at("number"), 0);
    EXPECT_EQ(page(els, {{"park", "F1"}}).at("number"), 2);
    EXPECT_EQ(page(els, {{"park", "F1"}}).at("park"), "Proefterrein");
    EXPECT_EQ(page(els, {{"park", "F2"}}).at("number"), 0);
    EXPECT_EQ(page(els, {{"park", "999"}}).at("number"), 0);
    EXPECT_EQ(page(els, {{"municipality", "GM0232"}}).at("number"), 0);
    EXPECT_EQ(page(petra, {{"whose", "organisation"}}).at("number"), 0);
    EXPECT_EQ(page(jan, {{"whose", "organisation"}}).at("number"), 2);
    EXPECT_EQ(page(els, {{"whose", "me"}}).at("number"), 0);
}

TEST_F(CaseList, words_find_by_their_stem_by_their_beginning_and_by_number) {
    auto request = opening(els);
    request.search = "Nieuwe lantaarnpalen langs het fietspad";
    const auto opened = written(request);
    for (const auto* words :
         {"lantaarnpaal", "lantaarnp", "fietspad nieuwe", "PLN-2026-0001", "pln-2026-0001", "\"langs het fietspad\""})
        EXPECT_THAT(numbers(page(els, {{"words", words}})), ElementsAre(opened.number)) << words;
    for (const auto* words : {"camera", "fietspad -nieuwe", "' or 1=1 --", "!!", "&|", "de"})
        EXPECT_THAT(numbers(page(els, {{"words", words}})), IsEmpty()) << words;
}

TEST_F(CaseList, words_find_the_cases_on_a_park_by_its_name) {
    owner.run(
        "insert into park (rin, name, municipality, fictitious) values ('F77', 'De Zweefhal Noord', 'GM0200', true)");
    const auto opened = written(opening(els)), other = written(opening(els));
    owner.rows("update case_file set park_id = (select id from park where rin = 'F77') where number = $1",
               {opened.number});
    for (const auto* words : {"zweefhal", "Zweefhal noord", "zweefh"})
        EXPECT_THAT(numbers(page(els, {{"words", words}})), ElementsAre(opened.number)) << words;
    EXPECT_THAT(numbers(page(els, {{"words", "zweefhal"}, {"state", "submitted"}})), IsEmpty());
    EXPECT_THAT(numbers(page(els, {{"words", "-plan"}})), IsEmpty()) << "each of them is a plan";
    EXPECT_THAT(numbers(page(koen, {{"words", "zweefhal"}})), IsEmpty()) << "of another municipality";
}

TEST_F(CaseList, a_file_to_take_away_can_leave_out_what_is_more_confidential) {
    written(opening(els, Compartment::municipal));
    EXPECT_EQ(page(els, {{"ceiling", 1}}).at("number"), 0);
    EXPECT_EQ(page(els, {{"ceiling", 2}}).at("number"), 1);
    EXPECT_EQ(page(els).at("reads_v3"), false);
    EXPECT_EQ(page(bram).at("reads_v3"), true);
}

TEST_F(CaseList, access_that_ended_yesterday_shows_nothing_today) {
    several(2);
    owner.rows("update role_holding set until_day = today() - 1 where person_id = $1", {std::to_string(jan)});
    EXPECT_EQ(page(jan).at("number"), 0);
    EXPECT_EQ(page(jan, {{"words", "plan"}}).at("number"), 0);
}

class Search : public CaseList {
protected:
    Json search(std::int64_t who, const std::string& words) {
        return pool.ask_json("search/everything", {{"session", session(who)}, {"words", words}});
    }
};

TEST_F(Search, finds_cases_parks_and_municipalities) {
    written(opening(els));
    const auto found = search(els, "proefterrein");
    EXPECT_EQ(found.at("case_number"), 1);
    EXPECT_EQ(found.at("parks")[0].at("rin"), "F1");
    EXPECT_EQ(search(els, "apeld").at("municipalities")[0].at("code"), "GM0200");
    EXPECT_THAT(search(els, "100%").at("parks"), IsEmpty());
}

TEST_F(Search, never_hints_at_a_case_that_may_not_be_seen) {
    const auto opened = written(opening(els, Compartment::municipal));
    for (const auto& words : {std::string("proefterrein"), opened.number}) {
        EXPECT_EQ(search(els, words).at("case_number"), 1) << words;
        EXPECT_EQ(search(petra, words).at("case_number"), 0) << words;
        EXPECT_THAT(search(petra, words).at("cases"), IsEmpty()) << words;
    }
}

}  // namespace
}  // namespace bolwerk::db
